from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from reviews.models import Question, Review, Section
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
from tests.reviews.uploads import SCRIPT, make_upload, upload

from .conftest import logged_in
from .forms import Form

pytestmark = pytest.mark.django_db

ADD = "/admin/reviews/review/add/"
LIST = "/admin/reviews/review/"
FEW_AND_MANY = pytest.mark.parametrize("many", [1, 50])
TOMORROW = timezone.now() + timedelta(days=1)


def change_address(review):
    return reverse("admin:reviews_review_change", args=[review.pk])


def open_form(client, review):
    return Form(client, change_address(review))


def make_draft(author, **fields):
    return make_review(author=author, published_at=None, **fields)


def as_typed(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M")


def only_review():
    return Review.objects.get()


# A new review


def test_new_review_starts_with_the_asked_questions_in_order(new_review):
    asked = list(Question.objects.asked())
    assert len(asked) == 9
    for index, question in enumerate(asked):
        assert new_review.values[f"sections-{index}-heading"] == question.wording
        assert new_review.values[f"sections-{index}-question"] == str(question.pk)
        assert (new_review.values[f"sections-{index}-is_spoiler"] == "on") == (
            question.tends_to_spoil
        )


def test_retired_question_is_not_in_a_new_review(desk):
    Question.objects.filter(wording="What happened?").update(is_asked=False)
    form = Form(desk, ADD)
    headings = [form.values[f"sections-{index}-heading"] for index in range(9)]
    assert "What happened?" not in headings
    assert headings[-1] == ""


def test_draft_of_one_word_is_kept_with_its_empty_standing_sections(new_review, author):
    response = new_review.fill(title="Frieren").press("_draft")
    review = only_review()
    assert response.status_code == 302
    assert (review.title, review.author, review.published_at) == ("Frieren", author, None)
    assert review.sections.count() == 9
    assert [section.position for section in review.sections.all()] == list(range(1, 10))


def test_draft_may_lack_everything(new_review):
    new_review.press("_draft")
    assert str(only_review()) == "Untitled review"


def test_spare_row_left_empty_is_no_section(new_review):
    assert new_review.values["sections-9-heading"] == ""
    new_review.press("_draft")
    assert not only_review().sections.filter(question=None).exists()


def test_spare_row_with_a_heading_is_a_section_more(new_review):
    new_review.fill(sections__9__heading="The music").press("_draft")
    assert only_review().sections.last().heading == "The music"


def test_draft_keeps_a_section_that_has_no_heading_yet(new_review):
    new_review.fill(sections__9__text="A thought.").press("_draft")
    section = only_review().sections.last()
    assert (section.text, section.heading) == ("A thought.", "Untitled Section")


def test_emptied_row_of_a_question_is_no_section(new_review):
    new_review.fill(sections__0__question="", sections__0__heading="").press("_draft")
    assert only_review().sections.count() == 8


def test_saving_leads_back_to_the_form_with_a_link_to_the_preview(new_review):
    response = new_review.press("_draft")
    assert response.url == change_address(only_review())
    [message] = get_messages(response.wsgi_request)
    assert "Draft: only you can see it" in str(message)
    assert f'href="/drafts/{only_review().pk}/"' in str(message)


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


# Order


def test_section_moved_by_its_number_stands_where_the_number_says(desk, author):
    review = make_draft(author)
    for position, heading in enumerate("ABCDE", start=1):
        make_section(review, heading=heading, position=position)
    open_form(desk, review).fill(sections__4__position="2").press("_draft")
    assert "".join(review.sections.values_list("heading", flat=True)) == "AEBCD"
    open_form(desk, review).fill(sections__0__position="3").press("_draft")
    assert "".join(review.sections.values_list("heading", flat=True)) == "EBACD"


def test_section_without_a_number_comes_last(new_review):
    new_review.fill(sections__0__position="").press("_draft")
    assert only_review().sections.last().heading == "What did you expect?"


# Publishing


def test_complete_review_is_published_now(new_review):
    new_review.fill(title="Frieren", introduction="Slow and kind.").press("_publish")
    review = only_review()
    assert review.is_published()
    assert review.slug == "frieren"


def test_answer_is_enough_where_there_is_no_introduction(new_review):
    new_review.fill(title="Frieren", sections__2__text="Stark.").press("_publish")
    assert only_review().is_published()


def test_incomplete_review_is_not_published_and_each_gap_is_named_beside_its_field(new_review):
    picture = make_picture()
    new_review.fill(
        title_picture=str(picture.pk),
        sections__3__picture=str(picture.pk),
        sections__9__text="No heading.",
    )
    new_review.read(new_review.press("_publish"))
    assert Review.objects.count() == 0
    errors = new_review.errors()
    assert "needs a title" in errors["id_title_error"]
    assert "decorative" in errors["id_title_picture_alt_error"]
    assert "decorative" in errors["id_sections-3-picture_alt_error"]
    assert "heading" in errors["id_sections-9-heading_error"]
    assert len(errors) == 4
    assert new_review.values["title_picture"] == str(picture.pk)
    assert new_review.values["sections-9-text"] == "No heading."


def test_review_without_introduction_and_answers_is_not_published(new_review):
    new_review.read(new_review.fill(title="Frieren").press("_publish"))
    assert "introduction or one answer" in " ".join(new_review.errors().values())
    assert "Draft: only you can see it" in new_review.html


def test_decorative_pictures_need_no_alt_text(new_review):
    picture = make_picture()
    new_review.fill(
        title="Frieren",
        introduction="Kind.",
        title_picture=str(picture.pk),
        title_picture_is_decorative="on",
    ).press("_publish")
    assert only_review().is_published()


def test_author_without_a_pen_name_does_not_publish():
    form = Form(logged_in(make_author(pen_name="", username="nameless")), ADD)
    form.read(form.fill(title="Frieren", introduction="Kind.").press("_publish"))
    assert "nameless has none yet" in form.html
    assert Review.objects.count() == 0


def test_review_is_scheduled_and_the_form_says_so_in_words(new_review, desk, settings):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2099-12-03T09:00").press(
        "_schedule"
    )
    review = only_review()
    assert review.is_scheduled()
    html = open_form(desk, review).html
    assert "Scheduled for Thursday 3 December 2099, 09:00 (Europe/London)" in html


def test_incomplete_review_is_not_scheduled(new_review):
    new_review.read(new_review.fill(published_at="2099-12-03T09:00").press("_schedule"))
    assert "needs a title" in new_review.errors()["id_title_error"]


@pytest.mark.parametrize("date", ["", "2020-01-01T09:00", "2099-03-29T01:30"])
def test_review_is_not_scheduled_for_a_moment_that_cannot_come(new_review, date):
    new_review.fill(title="Frieren", introduction="Kind.", published_at=date)
    new_review.read(new_review.press("_schedule"))
    assert "id_published_at_error" in new_review.errors()


def test_save_draft_never_publishes(new_review):
    new_review.fill(title="Frieren", introduction="Kind.", published_at="2020-01-01T09:00")
    new_review.read(new_review.press("_draft"))
    assert "A draft has no date" in new_review.errors()["id_published_at_error"]
    assert Review.objects.count() == 0


def test_published_review_is_saved_without_a_change_of_its_date(desk, author):
    review = make_review(author=author, introduction="Kind.")
    before = review.published_at
    open_form(desk, review).fill(introduction="Kinder.").press("_save")
    review.refresh_from_db()
    assert (review.introduction, review.published_at) == ("Kinder.", before)


def test_unpublished_review_is_a_draft_again(desk, author):
    review = make_review(author=author, introduction="Kind.")
    open_form(desk, review).press("_unpublish")
    review.refresh_from_db()
    assert review.is_draft()


def test_published_review_stays_complete(desk, author):
    review = make_review(author=author, introduction="Kind.")
    form = open_form(desk, review)
    form.read(form.fill(title="").press("_save"))
    assert "id_title_error" in form.errors()
    assert "Published on" in form.html


@pytest.mark.parametrize(
    ("published_at", "expected"),
    [
        (None, ["_draft", "_schedule", "_publish"]),
        (TOMORROW, ["_save", "_publish", "_unpublish"]),
        (TOMORROW - timedelta(days=2), ["_save", "_unpublish"]),
    ],
)
def test_buttons_fit_the_state(desk, author, published_at, expected):
    review = make_review(author=author, published_at=published_at)
    assert open_form(desk, review).buttons == expected


# Pictures without script


def test_picture_sent_with_the_form_is_stored(new_review):
    new_review.values["sections-0-picture-file"] = make_upload()
    new_review.values["title_picture-file"] = make_upload(width=60)
    new_review.press("_draft")
    review = only_review()
    assert review.sections.first().picture.width == 48
    assert review.title_picture.width == 60


def test_hostile_file_is_refused_beside_its_field_and_the_rest_is_kept(desk, author):
    review = make_draft(author, title_picture=make_picture())
    form = open_form(desk, review).fill(introduction="What I typed.")
    form.values["title_picture-file"] = upload(SCRIPT, name="evil.png")
    form.read(form.press("_draft"))
    assert "cannot be read" in form.errors()["id_title_picture_error"]
    assert form.values["introduction"] == "What I typed."
    assert form.values["title_picture"] == str(review.title_picture_id)


def test_picture_sent_with_an_incomplete_review_is_still_there(new_review):
    new_review.values["title_picture-file"] = make_upload()
    new_review.read(new_review.press("_publish"))
    assert new_review.values["title_picture"].isdecimal()
    new_review.press("_draft")
    assert only_review().title_picture.width == 48


def test_picture_is_removed(desk, author):
    review = make_draft(author, title_picture=make_picture())
    form = open_form(desk, review)
    form.fill(**{"title_picture-removed": "on"}).press("_draft")
    review.refresh_from_db()
    assert review.title_picture is None


@pytest.mark.parametrize("sent", ["999999", "<b>", "9" * 40, "-1"])
def test_picture_that_is_not_there_is_an_error_beside_its_field(new_review, sent):
    new_review.read(new_review.fill(title_picture=sent).press("_draft"))
    assert "no longer there" in new_review.errors()["id_title_picture_error"]


# Who may


def test_another_authors_review_can_be_read_and_not_changed(desk):
    review = make_review(author=make_author(username="ren"), title="Hers")
    make_section(review, text="Her answer.", picture=make_picture())
    page = desk.get(change_address(review))
    assert "Her answer." in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert desk.post(change_address(review), {"title": "Mine"}).status_code == 403
    review.refresh_from_db()
    assert review.title == "Hers"


@pytest.mark.parametrize("address", [ADD, LIST])
def test_reader_and_stranger_are_sent_to_log_in(client, address):
    assert client.get(address).status_code == 302
    client.force_login(make_reader())
    assert client.get(address).status_code == 302


def test_draft_may_be_deleted_by_its_author(desk, author):
    review = make_draft(author)
    make_section(review)
    desk.post(reverse("admin:reviews_review_delete", args=[review.pk]), {"post": "yes"})
    assert not Review.objects.exists()


def test_what_readers_have_seen_is_unpublished_and_not_deleted(desk, author):
    review = make_review(author=author, published_at=timezone.now() - timedelta(days=1))
    Review.objects.filter(pk=review.pk).update(published_at=None)
    address = reverse("admin:reviews_review_delete", args=[review.pk])
    assert desk.post(address, {"post": "yes"}).status_code == 403
    assert "unpublished, not deleted" in open_form(desk, review).html


def test_another_authors_draft_is_not_deleted(desk):
    review = make_draft(make_author(username="ren"))
    address = reverse("admin:reviews_review_delete", args=[review.pk])
    assert desk.post(address, {"post": "yes"}).status_code == 403


# The list


def test_list_shows_the_state_the_words_and_what_lacks_alt_text(desk, author):
    review = make_draft(author, title="Frieren", introduction="Two words")
    make_section(review, text="And three more", picture=make_picture())
    row = desk.get(LIST).content.decode()
    assert ">Draft<" in row
    assert 'class="field-words">5<' in row
    assert 'class="field-no_alt">1<' in row


@pytest.mark.parametrize("state", ["draft", "scheduled", "published"])
def test_list_is_narrowed_by_state(desk, author, state):
    make_draft(author, title="The draft")
    make_review(author=author, published_at=TOMORROW, title="The scheduled")
    make_review(author=author, title="The published")
    response = desk.get(LIST, {"state": state})
    assert [str(review) for review in response.context["cl"].result_list] == [f"The {state}"]


def test_list_is_narrowed_by_season(desk, author):
    make_review(author=author, series=make_series(season="Winter 2024"), title="Cold")
    make_review(author=author, series=make_series(season="Summer 2024"), title="Warm")
    response = desk.get(LIST)
    assert "Winter 2024" in response.content.decode()
    narrowed = desk.get(LIST, {"season": str(2024 * 4)})
    assert [str(review) for review in narrowed.context["cl"].result_list] == ["Cold"]


# Queries


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


@FEW_AND_MANY
def test_list_asks_the_database_at_most_10_times(desk, django_assert_max_num_queries, many):
    for number in range(many):
        review = make_draft(make_author(), series=make_series(season=f"Winter {2000 + number}"))
        Review.objects.filter(pk=review.pk).update(title_picture=make_picture())
        make_section(review, picture=make_picture())
    with django_assert_max_num_queries(10):
        assert desk.get(LIST).status_code == 200


def test_all_pictures_are_never_offered_to_choose_from(desk, author):
    for _number in range(3):
        make_picture(original_name="somewhere-else.png")
    assert "somewhere-else.png" not in open_form(desk, make_draft(author)).html


def test_desk_has_its_own_content_policy(desk):
    policy = desk.get(ADD)["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "img-src 'self' data: blob:" in policy
    assert "unsafe-inline" not in policy


def test_sections_of_a_question_keep_it_when_it_is_retired(desk, author):
    question = make_question(is_asked=False)
    section = make_section(make_draft(author), question=question)
    open_form(desk, section.review).press("_draft")
    assert Section.objects.get(pk=section.pk).question == question
