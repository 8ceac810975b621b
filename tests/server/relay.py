"""A relay between two ports on this machine, which can be cut and mended: a network, as far as tests need one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

_BYTES = 65_536


class Relay:
    """Listens on a free port and carries every byte to where `target` says, until cut."""

    def __init__(self, target: Callable[[], int]) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._is_cut = False
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._listener.getsockname()[1]

    def cut(self) -> None:
        """Break every connection, and take no more."""
        with self._lock:
            self._is_cut = True
            for each in self._open:
                _shut(each)

    def mend(self) -> None:
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        self.cut()
        _shut(self._listener)
        self._listener.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        try:
            with self._lock:
                if self._is_cut:
                    raise ConnectionRefusedError
            far = socket.create_connection(("127.0.0.1", self._target()), timeout=5)
            far.settimeout(None)
        except (OSError, LookupError):
            near.close()
            return
        with self._lock:
            self._open |= {near, far}
        back = threading.Thread(target=_copy, args=(far, near), daemon=True)
        back.start()
        _copy(near, far)
        back.join()
        with self._lock:
            self._open -= {near, far}
        near.close()
        far.close()


def _copy(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(_BYTES):
            sink.sendall(data)
    _shut(source)
    _shut(sink)


def _shut(each: socket.socket) -> None:
    with suppress(OSError):
        each.shutdown(socket.SHUT_RDWR)
