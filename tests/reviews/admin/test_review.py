from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_reader,
    make_review,
    make_section,
    make_series,
    make_user,
)

from .conftest import logged_in
from .forms import Form
from .reviews import ADD, LIST, change_address, make_draft, only_review, open_form

pytestmark = pytest.mark.django_db
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 50])


def test_saving_leads_back_to_the_form_with_a_link_to_the_preview(new_review):
    response = new_review.press("_draft")
    assert response.url == change_address(only_review())
    [message] = get_messages(response.wsgi_request)
    assert "Draft: readers do not see it" in str(message)
    assert f'href="/drafts/{only_review().pk}/"' in str(message)


def test_saving_leads_to_the_checklist_or_the_preview_where_that_was_pressed(new_review, desk):
    checked = new_review.press("_check").url
    assert checked == change_address(only_review()) + "#checklist-heading"
    assert 'id="checklist-heading"' in desk.get(checked).content.decode()
    assert open_form(desk, only_review()).press("_preview").url == only_review().get_draft_url()


@pytest.mark.parametrize("button", ["_check", "_preview"])
def test_date_typed_into_a_draft_is_not_scheduled_by_looking_at_it(new_review, button):
    new_review.fill(published_at="2040-01-01T09:00")
    new_review.read(new_review.press(button))
    assert "A draft has no date" in new_review.errors()["id_published_at_error"]


def test_author_writes_in_her_own_name_alone(new_review, author):
    make_author(username="ren")
    assert "author" not in new_review.values
    new_review.values["author"] = str(make_author().pk)
    new_review.press("_draft")
    assert only_review().author == author


def test_owner_may_write_in_another_authors_name(author):
    owner = make_user(is_staff=True, is_superuser=True, pen_name="Owner")
    form = Form(logged_in(owner), ADD)
    assert form.values["author"] == str(owner.pk)
    form.fill(author=str(author.pk)).press("_draft")
    assert only_review().author == author


def test_another_authors_review_can_be_read_and_not_changed(desk):
    review = make_review(author=make_author(username="ren"), title="Hers")
    make_section(review, text="Her answer.", picture=make_picture())
    page = desk.get(change_address(review))
    assert "Her answer." in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert desk.post(change_address(review), {"title": "Mine"}).status_code == 403
    review.refresh_from_db()
    assert review.title == "Hers"


def test_who_only_reads_a_review_is_told_its_true_state_and_led_to_its_page(desk):
    review = make_review(author=make_author(username="ren"), slug="hers")
    page = desk.get(change_address(review)).content.decode()
    assert "Published on" in page
    assert "Draft" not in page
    assert review.get_draft_url() not in page


@pytest.mark.parametrize("address", [ADD, LIST])
def test_reader_and_stranger_are_sent_to_log_in(client, address):
    assert client.get(address).status_code == 302
    client.force_login(make_reader())
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("hours", [None, 1], ids=["draft", "scheduled"])
def test_what_another_author_has_not_published_is_nowhere_on_the_desk(desk, hours):
    at = hours and timezone.now() + timedelta(hours=hours)
    review = make_review(author=make_author(username="ren"), title="Hers", published_at=at)
    delete = reverse("admin:reviews_review_delete", args=[review.pk])
    for address in (change_address(review), delete, LIST):
        assert "Hers" not in desk.get(address, follow=True).content.decode()
    desk.post(delete, {"post": "yes"})
    desk.post(change_address(review), {"title": "Mine"})
    review.refresh_from_db()
    assert review.title == "Hers"


def test_owner_reads_every_draft(owner):
    review = make_draft(make_author(username="ren"))
    assert owner.get(change_address(review)).status_code == 200


@FEW_AND_MANY
def test_review_form_asks_the_database_at_most_25_times(
    desk, author, django_assert_max_num_queries, many
):
    series = make_series(poster=make_picture())
    review = make_draft(author, series=series, title_picture=make_picture())
    for _number in range(many):
        make_section(review, question=make_question(), picture=make_picture())
    with django_assert_max_num_queries(25):
        assert desk.get(change_address(review)).status_code == 200


@FEW_AND_MANY
def test_empty_form_asks_the_database_at_most_25_times(desk, django_assert_max_num_queries, many):
    for _number in range(many):
        make_question()
    with django_assert_max_num_queries(25):
        assert desk.get(ADD).status_code == 200


def test_all_pictures_are_never_offered_to_choose_from(desk, author):
    for _number in range(3):
        make_picture(original_name="somewhere-else.png")
    assert "somewhere-else.png" not in open_form(desk, make_draft(author)).html


def test_desk_has_its_own_content_policy(desk):
    policy = desk.get(ADD)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "img-src 'self' data: blob:" in policy
    assert "unsafe-inline" not in policy
