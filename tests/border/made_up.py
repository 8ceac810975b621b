"""Made-up people, keys and permits. The names are under .invalid, and the seeds are written out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from warifu.border import (
    Arrival,
    Consignment,
    Device,
    Document,
    Issuer,
    MemoryStore,
    Pack,
    Permit,
    Person,
    SignedPermit,
    holder_digest,
    issue,
    items_head,
    revocations,
    seal_arrivals,
    sign_pack,
)
from warifu.keys import Purpose, SealingKey, SigningKey
from warifu.parties import State
from warifu.rules.wording import Text

GB, JP = State("GB"), State("JP")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NUMBER = "VI23-0007-K"
DOCUMENT = Document("P1234567", "GBR")
ESCORT = Text("with an escort only", "同行者を要する")

PERMIT_KEY = SigningKey.from_seed(bytes([11]) * 32, name="jp.invalid/permits", purpose=Purpose.PERMIT)
OTHER_PERMIT_KEY = SigningKey.from_seed(bytes([12]) * 32, name="gb.invalid/permits", purpose=Purpose.PERMIT)
AUTHORITY = SigningKey.from_seed(bytes([13]) * 32, name="jp.invalid/packs", purpose=Purpose.PERMIT)
DEVICES = tuple(f"{number:032x}" for number in range(1, 5))
DATA_SEED = bytes([15]) * 32


def a_device_key(number: int = 0) -> SigningKey:
    seed = bytes([20 + number]) * 32
    return SigningKey.from_seed(seed, name=f"gate-{number}.invalid", purpose=Purpose.DEVICE)


def a_permit(**changes) -> Permit:
    fields = {
        "number": NUMBER,
        "state": GB,
        "valid_from": NOW - DAY,
        "valid_to": NOW + 30 * DAY,
        "subject": Person("member", "EXAMPLE<<KIM", holder_digest("P1234567", "GBR", NUMBER)),
        "places": ("JPOSA", "JPTYO"),
        "conditions": ("ESC",),
    }
    return Permit(**fields | changes)


def items(count: int = 5) -> list[bytes]:
    return [f"item {number}".encode() for number in range(count)]


def a_consignment_permit(**changes) -> Permit:
    load = Consignment(
        items_head(items()), weapons=True, hazard_divisions=("1.1D", "1.4S"), dangerous_goods=True
    )
    return a_permit(**{"number": "VI23-0107-M", "subject": load, "single_use": True} | changes)


def issued(permit: Permit | None = None, key: SigningKey = PERMIT_KEY) -> SignedPermit:
    return issue(permit or a_permit(), key)


def a_pack(**changes) -> Pack:
    fields = {
        "device": DEVICES[0],
        "serial": 1,
        "made_at": NOW - HOUR,
        "issuers": (Issuer(JP, PERMIT_KEY.verifier),),
        "revoked": revocations([(JP, "VI23-0001-A"), (JP, "VI23-0002-B")]),
        "conditions": {"ESC": ESCORT},
    }
    return Pack(**fields | changes)


def sealed(*arrivals: Arrival, device: str = DEVICES[0]) -> bytes:
    return seal_arrivals(arrivals, device, SealingKey.from_seed(DATA_SEED, name=device).public)


def a_device(store: MemoryStore | None = None, number: int = 0, **more) -> Device:
    store = MemoryStore() if store is None else store
    return Device(
        DEVICES[number], a_device_key(number), AUTHORITY.verifier, store, **{"place": "JPOSA"} | more
    )


def a_loaded_device(store: MemoryStore | None = None, number: int = 0, **changes) -> Device:
    device = a_device(store, number)
    device.load(sign_pack(a_pack(device=DEVICES[number], **changes), AUTHORITY))
    return device
