"""
A real OpenID Connect provider, in a process of its own: `python -m tests.web.signin.provider.serve FOLDER REDIRECT`.

It prints the port that it listens on. Whoever gives the name of a made-up person at its sign-in is that person.
"""

from __future__ import annotations

import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

CLIENT, SECRET = "warifu-of-the-tests", "only-for-tests"
PEOPLE = ("ada", "stranger")


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(folder: Path, redirect: str) -> None:
    """Serve until the process is ended."""
    with make_server("localhost", 0, lambda *_: [], handler_class=_Quiet) as server:
        configure(folder, f"http://localhost:{server.server_port}/o")
        fill(redirect)
        from django.core.wsgi import get_wsgi_application

        server.set_app(get_wsgi_application())
        print(server.server_port, flush=True)  # noqa: T201  (whoever began it reads it)
        server.serve_forever()


def configure(folder: Path, issuer: str) -> None:
    """Set Django up for the provider alone."""
    import django
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from django.conf import settings

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    settings.configure(
        SECRET_KEY="only for tests",  # noqa: S106
        ALLOWED_HOSTS=["localhost"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "provider.sqlite3"}},
        INSTALLED_APPS=[
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "oauth2_provider",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        ROOT_URLCONF="tests.web.signin.provider.urls",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        LOGIN_URL="/who",
        USE_TZ=True,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_ISS_ENDPOINT": issuer,
            "OIDC_RSA_PRIVATE_KEY": key.private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            ).decode(),
            "PKCE_REQUIRED": True,
            "SCOPES": {"openid": "who one is"},
        },
    )
    django.setup()


def fill(redirect: str) -> None:
    """Make the tables, the made-up people, and the node as a client."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from oauth2_provider.models import get_application_model

    call_command("migrate", verbosity=0)
    for name in PEOPLE:
        get_user_model().objects.create_user(name)
    application = get_application_model()
    application.objects.create(
        name="Warifu",
        client_id=CLIENT,
        client_secret=SECRET,
        client_type=application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=application.GRANT_AUTHORIZATION_CODE,
        redirect_uris=redirect,
        algorithm=application.RS256_ALGORITHM,
        skip_authorization=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
