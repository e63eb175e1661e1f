from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from comments.models import Comment, Hold, Status
from comments.rates import TooOftenError, count_in
from comments.sending import send
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def count(number, address="192.0.2.7", email=None):
    return count_in(Comment(address=address, email=email or f"reader{number}@example.org"))


def refused(*counted, **options):
    with pytest.raises(TooOftenError) as found:
        count(*counted, **options)
    return found.value


def test_writer_waits_fifteen_seconds_wherever_she_is(clock):
    count(1, email="Aya@example.org")
    clock.advance(seconds=5)
    error = refused(2, address="198.51.100.1", email="aya@EXAMPLE.org")
    assert error.wait == 10
    assert str(error) == "You have sent a comment a moment ago. Send it again in 10 seconds."
    clock.advance(seconds=10)
    count(2, email="aya@example.org")


@pytest.mark.parametrize(
    ("addresses", "far"),
    [
        ([f"192.0.2.{number}" for number in range(11)], "192.0.3.1"),
        ([f"2001:db8:7:{number:x}::1" for number in range(11)], "2001:db8:8::1"),
    ],
)
def test_neighbourhood_sends_ten_a_minute(clock, addresses, far):
    for number, address in enumerate(addresses[:10]):
        count(number, address=address)
    assert refused(10, address=addresses[10]).wait == 60
    count(11, address=far)
    clock.advance(seconds=60)
    count(12, address=addresses[10])


def test_unknown_address_is_no_neighbourhood():
    for number in range(20):
        count(number, address="")


def test_burst_on_the_whole_site_is_told_and_not_refused(clock):
    told = [count(number, address=f"198.51.{number}.1") for number in range(31)]
    assert told == [False] * 30 + [True]
    clock.advance(minutes=1)
    assert not count(31, address="198.51.31.1")


def test_fifty_readers_behind_one_address_at_the_pace_of_people_all_get_in(clock):
    for number in range(50):
        assert count(number) is False
        clock.advance(seconds=6)


def words(review_pk, number=1, **fields):
    told = {"name": "Aya", "email": f"aya{number}@example.org", "address": "192.0.2.7"}
    return Comment(**({"thread_id": review_pk, "text": f"Number {number}."} | told | fields))


def test_refused_comment_is_not_stored_and_not_counted(clock):
    review = make_review()
    send(words(review.pk))
    for number in range(20):
        with pytest.raises(TooOftenError):
            send(words(review.pk, email="aya1@example.org", text=f"Again {number}."))
    for number in range(2, 11):
        send(words(review.pk, number))
    assert Comment.objects.count() == 10
    with pytest.raises(TooOftenError):
        send(words(review.pk, 11))


def test_known_writer_is_held_in_a_burst(clock):
    known = make_comment(email="aya1@example.org")
    for number in range(30):
        count(number, address=f"198.51.{number}.1")
    held = send(words(known.thread_id))
    assert (held.status, held.held_because) == (Status.PENDING, Hold.BURST)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_one_writer", [True, False])
def test_many_at_once_do_not_pass_the_limit_by_racing(is_one_writer):
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads share SQLite's one connection in memory")
    review = make_review()

    def send_one(number):
        email = "aya@example.org" if is_one_writer else f"reader{number}@example.org"
        try:
            return send(words(review.pk, number, email=email))
        except TooOftenError:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(send_one, range(40)))
    assert Comment.objects.count() == (1 if is_one_writer else 10)


@pytest.mark.django_db(transaction=True)
def test_double_click_is_one_comment_and_no_refusal():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.skip("threads share SQLite's one connection in memory")
    review = make_review()

    def send_it(_number):
        try:
            return send(words(review.pk)).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(send_it, range(8)))) == 1
