import pytest
from django.db import DatabaseError, connection

pytestmark = pytest.mark.django_db


def test_health_is_ok_while_the_database_answers(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_health_needs_neither_host_name_nor_https(client, settings):
    settings.ALLOWED_HOSTS = ["blog.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz", HTTP_HOST="10.0.0.7:8000").status_code == 200


def test_health_is_bad_when_the_database_does_not_answer(client, monkeypatch):
    def refuse():
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", refuse)
    assert client.get("/healthz").status_code == 503


def test_health_is_only_asked_for(client):
    assert client.post("/healthz").status_code == 405
