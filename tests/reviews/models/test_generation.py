import pytest
from django.db import OperationalError, connection

from reviews.models import Generation

pytestmark = pytest.mark.django_db


def test_first_generation_is_there_from_the_start():
    assert Generation.objects.count() == 1
    assert Generation.read() == Generation.objects.get().number


def test_next_counts_one_up_and_makes_what_is_missing():
    before = Generation.read()
    Generation.next("default")
    assert Generation.read() == before + 1
    Generation.objects.all().delete()
    assert Generation.read() is None
    Generation.next("default")
    assert Generation.read() == 1


def test_database_that_does_not_answer_has_none(monkeypatch):
    def refuse():
        raise OperationalError("gone")

    monkeypatch.setattr(connection, "ensure_connection", refuse)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert Generation.read() is None
