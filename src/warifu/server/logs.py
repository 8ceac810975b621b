"""
Logs: one JSON object a line, on standard error. Codes and ids; never what a person wrote, or who it was.

Only the fields named here are ever written: a message that is no code, and any other field, is left out. Of an error
the kind is told and where it was raised, not its words, for these may repeat what was in a form.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime

FIELDS = ("status", "code", "step", "port", "mode", "method", "size", "problems", "view", "way", "kind")
"""Fields beside time, level, logger and event."""

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_VALUE = re.compile(r"[A-Za-z0-9 _.:/-]{0,64}")
_UNNAMED = "message-withheld"
_FRAMES = 12


class JsonLines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        event = str(record.msg)
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": event if _CODE.fullmatch(event) and not record.args else _UNNAMED,
        }
        if line["event"] == _UNNAMED:
            line["where"] = f"{record.module}:{record.lineno}"
        for name in FIELDS:
            value = getattr(record, name, None)
            if isinstance(value, int) or (isinstance(value, str) and _VALUE.fullmatch(value)):
                line[name] = value
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            frames = traceback.extract_tb(record.exc_info[2])[-_FRAMES:]
            line["frames"] = [f"{frame.name}:{frame.lineno}" for frame in frames]
        return json.dumps(line)


def write_logs(level: int = logging.INFO) -> None:
    """Write all that is logged in this process as lines of JSON on standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "django", "django.request", "django.server"):
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        logger.propagate = True
    # What is called is in addresses, and so no log line of ours.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    for name in ("uvicorn.access", "django.request", "django.server", "urllib3"):
        logging.getLogger(name).setLevel(logging.ERROR)
