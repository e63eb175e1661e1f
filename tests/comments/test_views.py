import pytest

from comments.models import Comment, Status
from reviews.models import Season
from tests.comments.factories import make_comment, make_thread
from tests.factories import make_author, make_review, make_section, make_series

pytestmark = pytest.mark.django_db


def page_of(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_own_page_of_a_reply_leads_back_to_what_it_answers(client):
    parent = make_comment()
    reply = make_comment(parent=parent, status=Status.PENDING)
    assert f'<a href="{parent.get_place_url()}">Back' in page_of(client, reply.get_own_url())
    Comment.objects.filter(pk=parent.pk).remove()
    place = f'<a href="{parent.thread.get_absolute_url()}">Back'
    assert place in page_of(client, reply.get_own_url())


def test_pages_about_a_comment_wear_the_colour_of_its_season(client):
    series = make_series(season=Season(2024, 0))
    section = make_section(make_review(series=series))
    comment = make_comment(section.review)
    about = f"/comments/about/{section.pk}/"
    own = (comment.get_own_url(), comment.get_edit_url(), comment.get_withdraw_url())
    for address in (comment.get_absolute_url(), comment.get_reply_url(), about, *own):
        assert '<html lang="en-GB" data-season="winter">' in page_of(client, address), address


def test_address_of_the_form_leads_back_to_it(client):
    review = make_review()
    answer = client.get(f"/comments/post/{review.pk}/")
    assert answer["Location"] == f"{review.get_absolute_url()}#respond"
    page_of(client, f"/comments/post/{make_review(published_at=None).pk}/", status=404)


def test_reply_page_quotes_what_it_answers_and_leads_back(client):
    comment = make_comment(name="Ben", text="Episode **ten**!")
    page = page_of(client, f"/comments/{comment.pk}/reply/")
    assert "Your reply to Ben" in page
    assert "Episode <strong>ten</strong>!" in page
    assert f'href="{comment.get_place_url()}"' in page
    assert 'content="noindex"' in page


@pytest.mark.parametrize("status", [Status.PENDING, Status.SPAM, Status.REMOVED])
def test_hidden_comment_has_no_page_and_takes_no_reply(client, status):
    comment = make_comment(status=status)
    page_of(client, f"/comments/{comment.pk}/", status=404)
    page_of(client, f"/comments/{comment.pk}/reply/", status=404)


def test_comment_on_a_draft_has_no_page_and_takes_no_reply(client):
    comment = make_comment(make_review(published_at=None))
    page_of(client, f"/comments/{comment.pk}/", status=404)
    page_of(client, f"/comments/{comment.pk}/reply/", status=404)


def test_closed_thread_has_no_reply_form(client):
    comment = make_comment(make_thread(is_open=False).review)
    page = page_of(client, f"/comments/{comment.pk}/reply/")
    assert "Comments on this review are closed." in page
    assert "<textarea" not in page


def test_long_comment_is_whole_on_its_own_page(client):
    comment = make_comment(text="One. " * 500 + "The end.")
    page = page_of(client, f"/comments/{comment.pk}/")
    assert "The end." in page
    assert f"?from={comment.pk}#comment-{comment.pk}" in page
    assert 'content="noindex"' in page


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.PENDING, "appears when a moderator has read it"),
        (Status.APPROVED, "Your comment is on the page"),
        (Status.SPAM, "taken for advertising"),
        (Status.REMOVED, "a moderator took it down"),
    ],
)
def test_own_page_says_what_became_of_it(client, status, words):
    comment = make_comment(status=status, text="My *own* words.")
    page = page_of(client, comment.get_own_url())
    assert words in page
    assert "My <em>own</em> words." in page


def test_own_page_is_private(client):
    answer = client.get(make_comment(status=Status.PENDING).get_own_url())
    assert {"no-store", "private"} <= set(answer["Cache-Control"].replace(" ", "").split(","))
    assert 'content="noindex"' in answer.content.decode()


def test_own_page_opens_only_with_its_signature(client):
    own, others = make_comment(status=Status.PENDING), make_comment(status=Status.PENDING)
    signature = own.get_own_url().rstrip("/").rpartition("/")[2].partition(":")[2]
    for address in (f"{own.pk}", f"{others.pk}:{signature}", f"{own.pk}:{signature}x", ":"):
        page_of(client, f"/comments/mine/{address}/", status=404)
    page_of(client, own.get_own_url())


def test_email_is_on_no_page(client):
    comment = make_comment(email="hidden@example.org")
    make_comment(parent=comment)
    addresses = ["", "reply/"]
    for address in [f"/comments/{comment.pk}/{end}" for end in addresses] + [comment.get_own_url()]:
        assert "hidden@example.org" not in page_of(client, address)


def test_author_writes_without_name_only_where_she_is_logged_in(client):
    comment = make_comment()
    address = f"/comments/{comment.pk}/reply/"
    assert 'name="email"' in page_of(client, address)
    client.force_login(make_author(pen_name="Mio"))
    page = page_of(client, address)
    assert "You are writing as Mio." in page
    assert 'name="email"' not in page


@pytest.mark.parametrize("address", ["/comments/1/", "/comments/mine/x/"])
def test_pages_to_read_take_no_post(client, address):
    assert client.post(address).status_code == 405


def test_hostile_words_stay_words(client):
    evil = '"><script>alert(1)</script>'
    comment = make_comment(name=evil, text=evil, website="https://example.org/")
    for address in (f"/comments/{comment.pk}/", f"/comments/{comment.pk}/reply/"):
        assert "<script>alert" not in page_of(client, address)


def test_reading_writes_nothing(client, django_assert_max_num_queries):
    comment = make_comment()
    before = list(Comment.objects.values())
    with django_assert_max_num_queries(6) as queries:
        client.get(f"/comments/{comment.pk}/")
    assert all(query["sql"].startswith("SELECT") for query in queries.captured_queries)
    assert list(Comment.objects.values()) == before
