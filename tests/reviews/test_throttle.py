from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from reviews.models import Tally
from reviews.throttle import Throttle, wait_in_words

pytestmark = pytest.mark.django_db
THREE = Throttle("three", limit=3, period=timedelta(minutes=10))


def take(times, subject="a", throttle=THREE):
    return [throttle.take(subject) for _ in range(times)]


def test_attempts_are_allowed_up_to_the_limit():
    *allowed, refused = take(4)
    assert allowed == [0, 0, 0]
    assert 590 <= refused <= 600


def test_subjects_and_throttles_are_counted_apart():
    take(4)
    other = Throttle("other", limit=3, period=timedelta(minutes=10))
    assert take(1, "b") == [0]
    assert take(1, "a", other) == [0]


def test_attempts_are_allowed_again_when_the_period_is_over():
    take(9)
    Tally.objects.update(ends_at=timezone.now())
    assert take(4)[:3] == [0, 0, 0]


def test_refused_attempts_do_not_make_the_wait_longer():
    take(4)
    ends_at = Tally.objects.get().ends_at
    take(20)
    assert Tally.objects.get().ends_at == ends_at


def test_right_attempt_is_given_back():
    for _ in range(10):
        assert take(1) == [0]
        THREE.give_back("a")


def test_cleared_subject_begins_anew():
    take(9)
    THREE.clear("a")
    assert take(3) == [0, 0, 0]


def test_table_tells_no_subject():
    take(1, "mio@example.org")
    assert "mio" not in Tally.objects.get().key


def test_table_does_not_grow_for_ever():
    for subject in range(5):
        take(1, subject)
    Tally.objects.update(ends_at=timezone.now())
    take(1, "new")
    assert Tally.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_than_the_limit_are_allowed():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads share SQLite's one connection in memory")

    def take_one(_number):
        try:
            return THREE.take("a")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        waits = list(threads.map(take_one, range(16)))
    assert waits.count(0) == 3


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "in a minute"), (60, "in a minute"), (61, "in 2 minutes")]
)
def test_wait_is_said_in_minutes(seconds, words):
    assert words in wait_in_words(seconds)
