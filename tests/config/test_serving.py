import socket

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from config import serving
from tests.served import free_port


@pytest.fixture
def _own_folders(settings, tmp_path):
    settings.VAR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"


def test_free_port_is_fine_and_stays_free():
    port = free_port()
    assert serving.check_port("localhost", port) in {"127.0.0.1", "::1"}
    assert serving.check_port("127.0.0.1", port) == "127.0.0.1"


def test_taken_port_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(serving.CannotServe, match=f"Port {port} .* choose another"):
            serving.check_port("127.0.0.1", port)


@pytest.mark.parametrize("port", [-1, 0, 65536, 99999])
def test_number_that_is_no_port_is_one_sentence(port):
    with pytest.raises(serving.CannotServe, match=f"not {port}"):
        serving.check_port("127.0.0.1", port)


def test_unknown_host_is_one_sentence():
    with pytest.raises(serving.CannotServe, match="no address of this machine"):
        serving.check_port("nowhere.invalid", 8000)


@pytest.mark.django_db
@pytest.mark.usefixtures("_own_folders")
def test_static_files_are_collected(tmp_path):
    serving.prepare()
    assert (tmp_path / "static/admin/css/base.css").is_file()


@pytest.mark.django_db
@pytest.mark.usefixtures("_own_folders")
def test_folder_that_cannot_be_written_is_one_sentence(settings, tmp_path):
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = tmp_path / "file"
    with pytest.raises(serving.CannotServe, match="file can’t be written to"):
        serving.prepare()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_own_folders")
def test_database_that_is_not_up_to_date_is_one_sentence():
    call_command("migrate", "sessions", "zero", verbosity=0)
    try:
        with pytest.raises(serving.CannotServe, match=r"manage\.py migrate"):
            serving.prepare()
    finally:
        call_command("migrate", verbosity=0)


@pytest.mark.django_db
@pytest.mark.usefixtures("_own_folders")
def test_database_that_does_not_answer_is_one_sentence(monkeypatch):
    def refuse(*_args, **_options):
        raise OperationalError("connection refused\nand much more")

    monkeypatch.setattr(connection, "cursor", refuse)
    with pytest.raises(serving.CannotServe, match=r"does not answer: connection refused$"):
        serving.prepare()
