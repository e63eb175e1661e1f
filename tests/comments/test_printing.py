import re
from html.parser import HTMLParser

import pytest
from django.http import Http404
from django.template import engines
from django.test import RequestFactory

from comments.models import Comment, Status, Thread
from comments.models.path import LEVELS
from comments.paging import PAGE_SIZE
from comments.printing import comments_by_season, count_of
from reviews.models import Season
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_author, make_moderator, make_review, make_series

pytestmark = pytest.mark.django_db

VOID = {"input", "br", "hr"}


class Untouchable:
    """A user whom nobody may look at."""

    def __getattr__(self, name):
        raise AssertionError(f"the session was touched for {name}")


def thread_of(review, *, query="", user=None):
    request = RequestFactory().get(f"/{query}")
    request.user = user or Untouchable()
    if user:
        request.COOKIES["sessionid"] = "x"
    template = engines["pages"].from_string(
        '{% with page=thread_page(review) %}{% include "_comment_thread.html" %}{% endwith %}'
    )
    return template.render({"review": review}, request)


class Nesting(HTMLParser):
    """Follows which elements are open; remembers the deepest list."""

    def __init__(self, page):
        super().__init__()
        self.open, self.deepest, self.ids = [], 0, []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        self.deepest = max(self.deepest, self.open.count("ol"))
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def words(page):
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def test_heading_counts_the_comments():
    review = make_review()
    assert "0 comments" in words(thread_of(review))
    make_comment(review)
    assert "1 comment " in words(thread_of(review))
    make_comment(review)
    assert "2 comments" in words(thread_of(review))


def test_empty_thread_asks_for_the_first():
    page = thread_of(make_review())
    assert "Be the first." in page
    assert "What did you think?" in page


def test_form_is_one_step_from_the_heading():
    review = make_review()
    assert 'href="#respond"' not in thread_of(review)
    make_comment(review)
    page = thread_of(review)
    assert page.index("comment-count") < page.index('<a href="#respond">') < page.index("<ol")
    Thread.objects.update(is_open=False)
    assert 'href="#respond"' not in thread_of(review)


def test_lists_are_nested_as_the_replies_and_no_deeper_than_the_bound():
    review = make_review()
    make_chain(review, LEVELS + 5)
    make_comment(review)
    nesting = Nesting(thread_of(review))
    assert nesting.open == []
    assert nesting.deepest == LEVELS
    assert len(nesting.ids) == len(set(nesting.ids))


def test_reply_away_from_its_parent_says_whom_it_answers():
    review = make_review()
    parent = make_comment(review, name="Aya")
    make_comment(parent=parent)
    assert "In reply to" not in thread_of(review)
    make_comment(parent=parent)
    page = thread_of(review)
    assert words(page).count("In reply to Aya") == 1
    assert f'<a href="#comment-{parent.pk}"><bdi>Aya</bdi></a>' in page


def test_far_reply_to_a_parent_on_another_page_links_to_the_parents_own():
    review = make_review()
    deepest = make_chain(review, LEVELS)[-1]
    replies = [make_comment(parent=deepest) for _ in range(3)]
    page = thread_of(review, query=f"?from={replies[1].pk}")
    assert f'href="/comments/{deepest.pk}/"' in page


def test_tombstone_stays_without_name_or_words_and_its_replies_do_too():
    review = make_review()
    parent = make_comment(review, name="Rude", text="Rude words.", website="https://rude.example/")
    make_comment(parent=parent, name="Ben")
    make_comment(parent=parent, name="Cleo")
    Comment.objects.filter(pk=parent.pk).remove()
    page = thread_of(review)
    assert "Comment removed by a moderator" in page
    assert "ude" not in page
    assert "In reply to a comment that is gone" in words(page)
    assert {"Ben", "Cleo"} <= set(words(page).split())
    assert f"/comments/{parent.pk}/reply/" not in page
    assert f'<h3 id="comment-{parent.pk}-name" class="comment__gone">' in page


@pytest.mark.parametrize("status", [Status.PENDING, Status.SPAM, Status.REMOVED])
def test_hidden_comment_leaves_no_trace(status):
    review = make_review()
    before = thread_of(review)
    make_comment(review, status=status, name="Hidden", text="Hidden words.")
    assert thread_of(review) == before


def test_authors_own_comment_is_marked_in_words():
    review = make_review()
    make_comment(review, user=review.author, name="Mio")
    make_comment(review, name="Mio")
    assert thread_of(review).count('<span class="comment__mark">Author</span>') == 1


def test_writers_website_is_linked_without_a_recommendation():
    page = thread_of(make_comment(name="Aya", website="https://aya.example/").thread.review)
    assert '<a href="https://aya.example/" rel="nofollow ugc noopener"><bdi>Aya</bdi></a>' in page


def test_every_reply_link_says_to_whom():
    comment = make_comment(name="Aya")
    page = thread_of(comment.thread.review)
    assert f'href="/comments/{comment.pk}/reply/" rel="nofollow"' in page
    assert "Reply to Aya" in words(page)


def test_long_comment_is_shortened_with_a_link_to_the_whole():
    comment = make_comment(text="One. " * 500 + "The end.")
    page = thread_of(comment.thread.review)
    assert "The end." not in page
    assert f'href="/comments/{comment.pk}/"' in page


def test_email_is_never_printed():
    review = make_review()
    parent = make_comment(review, email="secret@example.org")
    make_comment(parent=parent, email="secret2@example.org")
    assert "secret" not in thread_of(review)


def test_closed_thread_says_so_and_takes_no_replies():
    review = make_thread(is_open=False).review
    make_comment(review)
    page = thread_of(review)
    assert "Comments on this review are closed." in page
    assert "<form" not in page
    assert "/reply/" not in page


def test_draft_has_no_form():
    page = thread_of(make_review(published_at=None))
    assert "Readers can comment when the review is published." in page
    assert "<form" not in page


def test_pages_are_linked_both_ways():
    review = make_review()
    made = [make_comment(review).pk for _ in range(PAGE_SIZE + 1)]
    first, second = thread_of(review), thread_of(review, query=f"?from={made[-1]}")
    address = review.get_absolute_url()
    assert f'href="{address}?from={made[-1]}#comments" rel="next"' in first
    assert 'rel="prev"' not in first
    assert f'href="{address}?from={made[0]}#comments" rel="prev"' in second
    assert 'rel="next"' not in second


@pytest.mark.parametrize("start", ["x", "-1", "٣", "1e3", "9" * 30, "", "\0", "01", "4000000"])
def test_odd_start_is_no_page(start):
    """Each would be one more page to keep in memory."""
    comment = make_comment()
    with pytest.raises(Http404):
        thread_of(comment.thread.review, query=f"?from={start}")


def test_form_asks_a_stranger_for_what_it_needs():
    page = thread_of(make_review())
    for part in (
        'autocomplete="name"',
        'autocomplete="email"',
        'spellcheck="false"',
        'autocomplete="url"',
        'inputmode="url"',
        "novalidate",
        "Leave this empty",
        'tabindex="-1"',
    ):
        assert part in page
    assert "csrfmiddlewaretoken" not in page
    assert "maxlength" not in page


def test_author_who_is_logged_in_is_told_as_whom_she_writes():
    page = thread_of(make_review(), user=make_author(pen_name="Mio"))
    assert "You are writing as Mio." in page
    assert 'name="email"' not in page


@pytest.mark.parametrize("number", [1, PAGE_SIZE])
def test_thread_takes_three_queries_however_many_comments(number, django_assert_max_num_queries):
    review = make_review()
    top = make_comment(review)
    for _ in range(number):
        make_comment(parent=top, website="https://example.org/")
    with django_assert_max_num_queries(3):
        thread_of(review, query=f"?from={top.pk + 1}")


def test_counts_of_a_list_take_one_query(django_assert_num_queries):
    reviews = [make_comment().thread.review, make_review()]
    template = engines["pages"].from_string(
        "{% set counts = comment_counts(reviews) %}"
        "{% for review in reviews %}{{ counts|count_of(review) }} {% endfor %}"
    )
    with django_assert_num_queries(1):
        assert template.render({"reviews": reviews}) == "1 0 "


def test_count_is_none_where_nobody_asked():
    assert count_of(None, make_review()) == 0


def test_who_has_a_review_here_is_marked_as_author_and_a_moderator_as_of_the_blog():
    review = make_review(author=make_author(username="mio"))
    make_comment(review, user=review.author, name="Mio")
    make_comment(review, user=make_moderator(), name="Kim")
    make_comment(review, name="Aya")
    marks = re.findall(r'comment__mark">([^<]+)<', thread_of(review))
    assert marks == ["Author", "From the blog"]


@pytest.mark.django_db(transaction=True)
def test_comments_of_seasons_are_counted_until_there_is_another(django_assert_num_queries):
    winter, spring = Season(2024, 0), Season(2024, 1)
    review = make_review(series=make_series(season=winter))
    make_comment(review)
    waiting = make_comment(review, status=Status.PENDING)
    assert comments_by_season([winter, spring]) == [1, 0]
    with django_assert_num_queries(0):
        assert comments_by_season([winter, spring]) == [1, 0]
    Comment.objects.filter(pk=waiting.pk).approve()
    assert comments_by_season([winter, spring]) == [2, 0]
    Comment.objects.all().remove()
    assert comments_by_season([winter, spring]) == [0, 0]
