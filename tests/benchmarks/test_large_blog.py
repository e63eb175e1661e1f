import pytest

from comments.models import Comment, Thread
from reviews.models import Review
from tests.factories import make_picture, make_review

from .large_blog import NotEmptyError, address_of_long_thread, make

pytestmark = pytest.mark.django_db


def test_it_has_the_rows_that_were_asked_for_and_its_pages_are_there(client):
    made = make(reviews=40, comments=300)
    assert (made["reviews"], made["sections"], made["series"]) == (40, 360, 60)
    assert 250 <= made["comments"] <= 300
    assert Review.objects.published().count() == 40
    html = client.get(address_of_long_thread(60)).content.decode()
    assert "60 comments" in " ".join(html.split())


def test_what_is_counted_of_threads_is_what_counting_says():
    make(reviews=40, comments=300)
    before = list(Thread.objects.order_by("pk").values("comment_count", "section_counts"))
    Thread.objects.recount()
    assert list(Thread.objects.order_by("pk").values("comment_count", "section_counts")) == before
    assert Comment.objects.pending().exists()
    on_page = Comment.objects.on_page().count()
    Comment.objects.update_is_on_page()
    assert Comment.objects.on_page().count() == on_page


def test_rows_may_be_added_to_it():
    make(reviews=10, comments=20)
    make_picture()
    review = make_review()
    assert Review.objects.newest_first().first() == review


def test_other_reviews_are_in_the_way():
    make_review()
    with pytest.raises(NotEmptyError):
        make(reviews=1, comments=0)
