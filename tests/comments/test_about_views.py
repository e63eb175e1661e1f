import pytest
from django.test import Client
from django.utils import timezone

from comments.models import Comment, Status
from tests.comments.factories import make_comment, make_thread
from tests.factories import make_review

pytestmark = pytest.mark.django_db
WORDS = {"name": "Aya", "email": "aya@example.org", "website": "", "text": "So did I."}


def make_section(review=None, **fields):
    review = review or make_review()
    return review.sections.create(**({"heading": "What happened?", "text": "I cried."} | fields))


def page_of(client, section, status=200):
    answer = client.get(f"/comments/about/{section.pk}/")
    assert answer.status_code == status
    return answer.content.decode()


def test_comment_about_a_section_says_so_in_the_thread_and_is_counted_there(client):
    section = make_section()
    answer = client.post(f"/comments/about/{section.pk}/", WORDS)
    assert answer.status_code == 303
    assert "What happened?" in client.get(answer["Location"]).content.decode()
    Comment.objects.approve()
    review = section.review.get_absolute_url()
    page = client.get(review).content.decode()
    assert f'<a href="#{section.anchor}">What happened?</a></span>' in page
    assert "1 comment on this" in page
    assert "So did I." in page_of(client, section)


def test_section_without_comments_leads_to_the_form(client):
    section = make_section()
    page = client.get(section.review.get_absolute_url()).content.decode()
    assert f'href="/comments/about/{section.pk}/"' in page
    assert "Comment on this" in page
    page = page_of(client, section)
    assert "I cried." in page
    assert f'action="/comments/about/{section.pk}/"' in page


def test_page_lists_what_is_visible_about_this_section_only(client):
    section = make_section()
    make_comment(section.review, section=section, text="Shown words.")
    make_comment(section.review, section=section, text="Hidden words.", status=Status.PENDING)
    make_comment(section.review, section=make_section(section.review), text="Other words.")
    page = page_of(client, section)
    assert "Shown words." in page
    assert "Hidden words." not in page
    assert "Other words." not in page


def test_answer_that_spoils_is_not_quoted(client):
    assert "I cried." not in page_of(client, make_section(is_spoiler=True))


def test_section_that_readers_cannot_see_has_no_page(client):
    draft = make_review(published_at=None)
    page_of(client, make_section(draft), status=404)
    page_of(client, make_section(text=""), status=404)
    assert client.get("/comments/about/4711/").status_code == 404


def test_words_about_a_section_that_is_gone_may_be_sent_without_it(client):
    section = make_section(text="")
    answer = client.post(f"/comments/about/{section.pk}/", WORDS)
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "no longer here" in page
    assert "So did I." in page
    assert f'action="/comments/post/{section.review_id}/"' in page


def test_refused_words_come_back_with_the_section(client):
    section = make_section()
    answer = client.post(f"/comments/about/{section.pk}/", WORDS | {"name": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "So did I." in page
    assert f'action="/comments/about/{section.pk}/"' in page


def test_what_another_site_sends_is_given_back():
    section = make_section()
    strict = Client(enforce_csrf_checks=True, headers={"sec-fetch-site": "cross-site"})
    answer = strict.post(f"/comments/about/{section.pk}/", WORDS)
    assert answer.status_code == 403
    assert "So did I." in answer.content.decode()
    assert not Comment.objects.exists()


def test_closed_thread_takes_no_words_about_a_section(client):
    section = make_section(make_thread(is_open=False).review)
    assert "<textarea" not in page_of(client, section)
    assert client.post(f"/comments/about/{section.pk}/", WORDS).status_code == 409


@pytest.mark.parametrize("number", [1, 30])
def test_page_takes_at_most_seven_queries(client, number, django_assert_max_num_queries):
    section = make_section()
    for _ in range(number):
        make_comment(section.review, section=section, created_at=timezone.now())
    with django_assert_max_num_queries(7):
        page_of(client, section)
