from datetime import timedelta
from xml.etree import ElementTree

import pytest

from comments.models import Comment, Status
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries_of(client, address="/comments/feed/"):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


def words(entry, name):
    return entry.find(ATOM + name).text


def feed_of(review):
    return f"/comments/feed/{review.pk}/"


def test_newest_comment_stands_first_with_whole_addresses(client, settings):
    first, second = make_comment(text="First *words*."), make_comment(name="Ben", text="Second.")
    newest, other = entries_of(client)
    assert words(newest, "title") == f"Ben on {second.thread.review}"
    assert words(newest, "summary") == "Second."
    assert words(other, "summary") == "First words."
    link = newest.find(f"{ATOM}link").get("href")
    assert link == settings.SITE_URL + second.get_place_url()
    assert words(other, "id") == settings.SITE_URL + first.get_absolute_url()


def test_feed_of_a_review_holds_its_comments_alone_and_is_named_there(client):
    comment = make_comment(text="Mine.")
    make_comment(text="Another's.")
    review = comment.thread.review
    assert [words(entry, "summary") for entry in entries_of(client, feed_of(review))] == ["Mine."]
    page = client.get(review.get_absolute_url()).content.decode()
    assert page.count(feed_of(review)) == 2
    assert 'href="/comments/feed/"' in page


def test_feeds_hold_only_what_readers_see(client):
    review = make_review()
    for status in (Status.PENDING, Status.SPAM, Status.REMOVED):
        make_comment(review, status=status)
    make_comment(make_review(published_at=None))
    assert entries_of(client) == entries_of(client, feed_of(review)) == []
    assert client.get(feed_of(make_review(published_at=None))).status_code == 404


def test_what_spoils_is_left_to_the_page(client):
    make_comment(text="It ends ||with her death||, sadly.")
    comment = make_comment(text="She dies.")
    Comment.objects.filter(pk=comment.pk).update(is_spoiler=True)
    printed = client.get("/comments/feed/").content.decode()
    assert "death" not in printed
    assert "She dies" not in printed
    assert "It spoils: read it on the page." in printed


def test_hostile_words_leave_the_feed_readable(client):
    make_comment(name="<b>&\u202e", text="]]> <script>alert(1)</script> &amp; end")
    assert "end" in words(entries_of(client)[0], "summary")


def test_reader_that_has_it_already_is_told_so(client):
    comment = make_comment()
    address = feed_of(comment.thread.review)
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    make_comment(comment.thread.review, created_at=comment.created_at + timedelta(minutes=1))
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize("many", [1, 60])
def test_feed_takes_three_queries(client, many, django_assert_num_queries):
    review = make_review()
    for _ in range(many):
        make_comment(review)
    with django_assert_num_queries(3):
        assert len(entries_of(client, feed_of(review))) == min(many, 50)
