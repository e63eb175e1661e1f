import threading
from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from comments.models import Comment, Status
from reviews import kept_figures as module
from reviews.kept_figures import kept_figures
from reviews.models import Generation, Review, Series
from tests.comments.factories import make_comment
from tests.factories import make_review, make_series, make_user
from tests.reviews.admin.forms import Form

pytestmark = pytest.mark.django_db(transaction=True)
NOON = datetime(2024, 8, 15, 12, tzinfo=UTC)
asked = []


@kept_figures
def titles(beginning=""):
    asked.append(beginning)
    found = Review.objects.published().filter(title__startswith=beginning)
    return tuple(found.order_by("title").values_list("title", flat=True))


@pytest.fixture(autouse=True)
def _nothing_asked():
    asked.clear()


def test_figures_are_counted_once_for_all_that_they_are_asked_for():
    make_review(title="Frieren")
    assert [titles(), titles("F"), titles("G"), titles(), titles("F")] == [
        *(("Frieren",), ("Frieren",), ()),
        *(("Frieren",), ("Frieren",)),
    ]
    assert asked == ["", "F", "G"]


CHANGES = {
    "saved": lambda review: Review(pk=review.pk, title="New", author=review.author).save(
        update_fields=["title"]
    ),
    "changed in bulk": lambda _review: Review.objects.update(title="New"),
    "unpublished": lambda _review: Review.objects.update(published_at=None),
    "moved to the bin": lambda review: review.move_to_bin(),
    "deleted": lambda review: review.delete(),
    "another": lambda review: make_review(title="Another", author=review.author),
}


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_of_what_is_published_has_them_counted_again(name):
    review = make_review(title="Old")
    assert titles() == ("Old",)
    CHANGES[name](review)
    assert titles() != ("Old",)
    assert titles() == titles.__wrapped__()


def test_change_at_the_desk_has_them_counted_again(client):
    client.force_login(make_user(is_staff=True, is_superuser=True))
    series = make_series(title="Old")
    shown = kept_figures(lambda: Series.objects.get().title)
    assert shown() == "Old"
    form = Form(client, reverse("admin:reviews_series_change", args=[series.pk]))
    form.fill(title="New").press("_save")
    assert shown() == "New"


def test_comment_changes_none():
    review = make_review(title="Frieren")
    titles()
    make_comment(review, status=Status.PENDING)
    Comment.objects.approve()
    Comment.objects.all().remove()
    assert titles() == ("Frieren",)
    assert asked == [""]


def test_change_by_another_connection_has_them_counted_again():
    make_review(title="Old")
    assert titles() == ("Old",)

    def change():
        Review.objects.update(title="New")
        connection.connection.close()  # Django would leave one open whose database is in memory

    other = threading.Thread(target=change)
    other.start()
    other.join()
    assert titles() == ("New",)


def test_review_whose_time_comes_has_them_counted_again():
    with mock.patch.object(timezone, "now", return_value=NOON):
        make_review(title="To come", published_at=NOON + timedelta(hours=1))
        make_review(title="Later", published_at=NOON + timedelta(hours=2))
        assert titles() == titles() == ()
    for hours, shown in ((1, ("To come",)), (1.5, ("To come",)), (2, ("Later", "To come"))):
        with mock.patch.object(timezone, "now", return_value=NOON + timedelta(hours=hours)):
            assert titles() == shown
    assert len(asked) == 3


def test_change_that_is_undone_is_seen_where_it_was_made_and_nowhere_else():
    review = make_review(title="Old")
    assert titles() == ("Old",)
    with transaction.atomic():
        Review.objects.update(title="New")
        assert titles() == ("New",)
        transaction.set_rollback(True)
    assert titles() == ("Old",)
    with transaction.atomic():
        review.delete()
        assert titles() == ()
    assert titles() == ()


def test_change_while_they_are_counted_is_counted_after():
    @kept_figures
    def slow():
        found = Review.objects.get().title
        Review.objects.filter(title="Old").update(title="New")
        return found

    make_review(title="Old")
    assert slow() == "Old"
    assert slow() == "New"


def test_nothing_is_kept_where_no_number_is_there_and_no_number_comes_again():
    make_review(title="Frieren")
    before = Generation.read_published()
    Generation.objects.all().delete()
    assert titles() == titles() == ("Frieren",)
    assert len(asked) == 2
    Generation.next("default")
    assert Generation.read_published() > before


def test_they_are_never_too_many(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    make_review(title="Frieren")
    for _time in range(2):
        for beginning in "ABCF":
            titles(beginning)
    assert titles("F") == ("Frieren",)
    [kept] = module.newest.values()
    assert len(kept.known) <= 2
