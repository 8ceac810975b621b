"""
Settings of Django, made from those of the node (`warifu.server.node_settings`).

This module can be imported without a node: what must be there for one to run is checked when it starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from warifu.errors import UsageError
from warifu.server.node_settings import WEB_SECRET, folder_of, given

DATA = folder_of()
_GIVEN = given()

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "busy_timeout=20000",
    "cache_size=-20000",
    "temp_store=MEMORY",
)


def sqlite(path: Path) -> dict[str, Any]:
    """Return the database of a file: one writer, and on the disk when a transaction ends."""
    pragmas = "".join(f"PRAGMA {pragma};" for pragma in _PRAGMAS)
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": options, "CONN_MAX_AGE": None}


def postgresql(address: str) -> dict[str, Any]:
    """
    Return the database at an address.

    Raises:
        UsageError: it is not one of PostgreSQL.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise UsageError(
            "WARIFU_DATABASE: wanted postgresql://user:password@host:port/name, or nothing for SQLite"
        )
    host = _host(parts.netloc)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": {"isolation_level": _SERIALIZABLE, **_encrypted(host)},
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


def _host(netloc: str) -> str:
    """Return the host as it is written: the folder of a socket has capital letters, where a name has none."""
    place = netloc.rpartition("@")[2]
    return place[1 : place.index("]")] if place.startswith("[") else unquote(place.partition(":")[0])


def _encrypted(host: str) -> dict[str, str]:
    """
    Return how a database on another machine is called: by TLS, with a certificate for its name, or not at all.

    libpq finds the authorities that count: by `PGSSLROOTCERT`, else in its own place.
    """
    if not host or host.startswith("/") or host in _HERE:
        return {}
    return {"sslmode": "verify-full"}


def _web_secret() -> str:
    """Return what signs cookies; nothing before the node is made."""
    path = (Path(_GIVEN["keys"]) if _GIVEN["keys"] else DATA / "keys") / WEB_SECRET
    return path.read_text(encoding="ascii").strip() if path.exists() else ""


_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_SERIALIZABLE = 4
"""psycopg's `IsolationLevel.SERIALIZABLE`: what a transaction read is what it writes on."""

WARIFU_STATE = _GIVEN.get("state", "")
WARIFU_ORIGIN = _GIVEN["origin"]
WARIFU_DEMO = _GIVEN["demo"] == "1"
WARIFU_OIDC_ISSUER = _GIVEN["oidc_issuer"]
WARIFU_OIDC_CLIENT = _GIVEN["oidc_client"]
WARIFU_OIDC_SECRET = _GIVEN["oidc_secret"]
WARIFU_OIDC_NAME = _GIVEN["oidc_name"]
WARIFU_OIDC_ACR = _GIVEN["oidc_acr"]
_OF_STATE = f"warifu-{WARIFU_STATE.lower()}" if WARIFU_STATE else "warifu"
_ORIGIN = urlsplit(_GIVEN["origin"])

SECRET_KEY = _web_secret()
DEBUG = False
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *filter(None, (_ORIGIN.hostname, *(each.strip() for each in _GIVEN["hosts"].split(",")))),
]

DATABASES = {
    "default": postgresql(_GIVEN["database"]) if _GIVEN["database"] else sqlite(DATA / "node.sqlite3")
}
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "warifu.server.apps.ServerConfig",
    "warifu.web",
]
MIDDLEWARE = [
    "warifu.server.guarding.Guarding",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "warifu.server.people.requests.PeopleMiddleware",
    "warifu.web.language.language_middleware",
    "warifu.web.pacing.pacing_middleware",
]
CSRF_FAILURE_VIEW = "warifu.web.form_expired.form_expired"
ROOT_URLCONF = "warifu.server.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": False,
        "DIRS": [Path(__file__).parent.parent / "web" / "templates"],
        "OPTIONS": {
            "environment": "warifu.web.rendering.make_environment",
            "context_processors": ["warifu.web.rendering.around"],
            "autoescape": True,
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    }
]

# Two nodes may run under one name, `localhost`: cookies carry the State's name, for they do not know of ports.
# Where people are signed in is kept in tables of our own (`warifu.server.people.sessions`).
# Over HTTPS their names begin so that a browser takes them from this very host alone, and over HTTPS alone.
_HOST_ONLY = "__Host-" if _ORIGIN.scheme == "https" else ""
CSRF_COOKIE_NAME = f"{_HOST_ONLY}{_OF_STATE}-form"
LANGUAGE_COOKIE_NAME = f"{_HOST_ONLY}{_OF_STATE}-language"
CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _ORIGIN.scheme == "https"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _ORIGIN.scheme == "https" else None
CSRF_TRUSTED_ORIGINS = [_GIVEN["origin"]] if _GIVEN["origin"] else []

STATIC_URL = "/static/"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_PERMISSIONS = 0o600
LOGGING_CONFIG = None  # `warifu.server.logs` writes what is logged
