"""Reads what differs between machines from the environment, and refuses odd values by name."""

import os
import secrets
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

MAIL_TIMEOUT_SECONDS = 10
ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}
YES, NO = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def flag(name):
    value = os.environ.get(name, "").strip().lower()
    if value in YES | NO:
        return value in YES
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def number(name, default):
    """Returns a variable that is a whole number from 0 up."""
    value = os.environ.get(name, "").strip() or str(default)
    if value.isdecimal():
        return int(value)
    raise ImproperlyConfigured(f"{name} must be a number like {default}, not {value!r}.")


def words(name, default=()):
    """Returns a comma-separated variable as a list."""
    value = os.environ.get(name)
    if value is None:
        return list(default)
    return [word.strip() for word in value.split(",") if word.strip()]


def networks(name, default=()):
    """Returns a comma-separated variable of addresses and networks."""
    try:
        return [ip_network(word, strict=False) for word in words(name, default)]
    except ValueError as odd:
        raise ImproperlyConfigured(
            f"{name} must hold addresses or networks like 10.0.0.0/8: {odd}."
        ) from odd


def folder(name, default):
    """Returns the folder that a variable names, made where it is missing."""
    path = Path(os.environ.get(name) or default).absolute()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(_no_writing(path, error)) from error
    return path


def site_url():
    """Returns SITE_URL as scheme and host, without the slash at its end."""
    value = os.environ.get("SITE_URL", "http://localhost:8000").rstrip("/")
    parts = urlsplit(value)
    is_odd = parts.scheme not in {"http", "https"} or not parts.hostname or parts.path
    if is_odd or not _is_port_fine(parts):
        raise ImproperlyConfigured(
            f"SITE_URL must look like https://blog.example.org, without a path, not {value!r}."
        )
    return value


def secret_key(folder):
    """Returns SECRET_KEY, or the key kept in `folder`, made there at the first start."""
    if os.environ.get("SECRET_KEY"):
        return os.environ["SECRET_KEY"]
    path = Path(folder) / "secret_key"
    try:
        return path.read_text().strip() or _write_key(path)
    except FileNotFoundError:
        return _write_key(path)
    except OSError as error:
        raise ImproperlyConfigured(f"{path} can’t be read: {error.strerror}.") from error


def _write_key(path):
    """Writes the key so that of two processes starting at once the second reads the first's."""
    draft = path.with_name(f".secret_key.{os.getpid()}")
    try:
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
    except OSError as error:
        raise ImproperlyConfigured(_no_writing(path.parent, error)) from error
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        if not path.read_text().strip():
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text().strip()


def _no_writing(path, error):
    return f"The folder {path} can’t be written to: {error.strerror}."


def database(path):
    """Returns the database of DATABASE_URL, or SQLite in a file."""
    url = os.environ.get("DATABASE_URL")
    if url is None:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path)}
    try:
        found = dj_database_url.parse(url)
    except ValueError:
        found = None
    if found is None or found["ENGINE"] not in ENGINES or not found["NAME"]:
        # The address itself is not repeated: it holds a password.
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgres://user:password@host/name or"
            " sqlite:////folder/file."
        )
    return found


def time_zone(default):
    name = os.environ.get("TIME_ZONE") or default
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ImproperlyConfigured(
            f"TIME_ZONE must look like Europe/London, not {name!r}."
        ) from error


def mailer(url):
    """Returns the mailer of smtp://user:password@host:587?tls=1, console: or file:///folder."""
    parts = urlsplit(url)
    if parts.scheme == "console":
        return {"BACKEND": "config.console_mail.EmailBackend"}
    if parts.scheme == "file" and parts.path:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"BACKEND": backend, "OPTIONS": {"file_path": parts.path}}
    if parts.scheme == "smtp" and parts.hostname and _is_port_fine(parts):
        return _smtp(parts)
    raise ImproperlyConfigured(
        "MAIL_URL must look like smtp://user:password@mail.example.org:587?tls=1, file:///folder"
        " or console:."
    )


def _smtp(parts):
    asked = parse_qs(parts.query)
    options = {
        "host": parts.hostname,
        "port": parts.port or 25,
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_tls": asked.get("tls") == ["1"],
        "use_ssl": asked.get("ssl") == ["1"],
        # Django's default is to wait for ever: a silent mail server would hang the worker.
        "timeout": MAIL_TIMEOUT_SECONDS,
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}


def _is_port_fine(parts):
    try:
        return parts.port != 0
    except ValueError:
        return False
