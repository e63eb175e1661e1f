"""The one way to serve: granian, static files, pictures and a task worker; see also demo."""

import multiprocessing
import os
import socket
import sys
import tempfile
from functools import partial
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from granian.constants import Interfaces
from granian.log import LogLevels

from .access_log import AccessLog
from .children import LONGEST_GOODBYE_SECONDS, follow_parent
from .restarting import RestartingServer
from .task_worker import TaskWorker

# Writers on SQLite take turns, and not fairly: many threads would only wait for each other.
THREADS_ON_SQLITE = 2
THREADS = 4
# Each takes some 100 MB, and as much again for pages in memory.
FEWEST_WORKERS, MOST_WORKERS = 2, 8
PORTS = 65_536


class CannotServe(Exception):  # noqa: N818  the word for it everywhere
    """Says in one plain sentence why not."""


def check_port(host, port):
    """Refuses an address that cannot be listened at; returns it as numbers."""
    if not 0 < port < PORTS:
        raise CannotServe(f"A port is a number from 1 to {PORTS - 1}, not {port}.")
    try:
        family, *_kind, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError) as error:
        raise CannotServe(f"{host} port {port} is no address of this machine.") from error
    try:
        socket.create_server(address[:2], family=family).close()
    except PermissionError as error:
        raise CannotServe(f"Port {port} is for administrators: choose one above 1023.") from error
    except OSError as error:
        raise CannotServe(
            f"Port {port} of {host} can’t be listened at, most likely because something else"
            f" is using it: choose another with --port."
        ) from error
    return address[0]


def prepare():
    """Makes sure of folders and database, and collects the static files."""
    for folder in (settings.VAR, settings.MEDIA_ROOT, settings.STATIC_ROOT):
        _check_folder(Path(folder))
    # This process asks now and then lets go: a pool is for those that answer readers.
    connection.settings_dict["OPTIONS"].pop("pool", None)
    _check_migrations()
    call_command("collectstatic", interactive=False, verbosity=0)


def _check_folder(folder):
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise CannotServe(f"The folder {folder} can’t be written to: {error.strerror}.") from error


def _check_migrations():
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0]
        raise CannotServe(f"The database does not answer: {reason}") from error
    if missing:
        raise CannotServe("The database is not up to date: run `manage.py migrate` first.")


def default_workers():
    """One for each processor, but two at least: one slow page then stops nobody."""
    return min(max(len(os.sched_getaffinity(0)), FEWEST_WORKERS), MOST_WORKERS)


def serve(host, port, *, workers, logs_access=False):
    """Serves until SIGTERM or SIGINT, and leaves no process behind; SIGHUP loads newer code."""
    connection.close()
    # Workers start from a clean slate rather than as copies of this process and its threads.
    multiprocessing.set_start_method("spawn", force=True)
    is_on_sqlite = connection.vendor == "sqlite"
    server = RestartingServer(
        "config.wsgi:application",
        prepare=prepare_anew,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS_ON_SQLITE if is_on_sqlite else THREADS,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=LONGEST_GOODBYE_SECONDS,
    )
    with TaskWorker() as tasks:
        server.on_reload(tasks.renew)
        load = partial(load_application, logs_access=logs_access)
        server.serve(target_loader=load, wrap_loader=False)


def prepare_anew():
    """In a process of its own: prepares for code that is newer, and tries whether that loads."""
    django.setup()
    try:
        prepare()
    except CannotServe as refusal:
        sys.exit(str(refusal))
    load_application()


def load_application(*, logs_access=False):
    """What each web worker runs, in a process of its own."""
    follow_parent()
    from .wsgi import application  # noqa: PLC0415  loads Django, which only the worker needs

    return AccessLog(application) if logs_access else application
