import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from reviews.models import Section
from reviews.models.section import RESERVED_ANCHORS
from tests.factories import make_picture, make_question, make_review, make_section

pytestmark = pytest.mark.django_db


def test_section_of_a_question_is_worded_and_anchored_by_it():
    question = make_question(wording="Why though?")
    section = make_section(question=question, heading="")
    assert (section.heading, section.anchor) == ("Why though?", "why-though")


def test_rewording_the_question_leaves_the_answered_heading_alone():
    question = make_question(wording="Who was best?")
    section = make_section(question=question, heading="")
    question.wording = "Who was your favourite?"
    question.save()
    section.refresh_from_db()
    section.save()
    assert section.heading == "Who was best?"


def test_anchor_is_made_once_and_survives_a_new_heading():
    section = make_section(heading="First thoughts")
    section.heading = "Second thoughts"
    section.save()
    assert section.anchor == "first-thoughts"


def test_same_heading_twice_gives_two_anchors_in_one_review():
    review = make_review()
    anchors = [make_section(review, heading="Aside").anchor for _ in range(3)]
    assert anchors == ["aside", "aside-2", "aside-3"]


def test_another_review_may_use_the_same_anchor():
    assert make_section(heading="Aside").anchor == make_section(heading="Aside").anchor


@pytest.mark.parametrize("anchor", sorted(RESERVED_ANCHORS))
def test_ids_of_the_page_itself_are_never_an_anchor(anchor):
    assert make_section(heading=anchor).anchor == f"{anchor}-2"


def test_heading_like_a_comments_id_gets_another_anchor():
    assert make_section(heading="Comment 42").anchor == "section-comment-42"


def test_database_refuses_one_anchor_twice():
    section = make_section()
    other = make_section(section.review)
    with pytest.raises(IntegrityError):
        Section.objects.filter(pk=other.pk).update(anchor=section.anchor)


def test_section_needs_a_heading():
    with pytest.raises(IntegrityError):
        make_section(heading="")


def test_answered_means_words_or_a_picture():
    review = make_review()
    words = make_section(review, text="Yes.")
    picture = make_section(review, text="", picture=make_picture())
    silent = make_section(review, text="")
    assert set(review.sections.answered()) == {words, picture}
    assert [section.is_answered() for section in (words, picture, silent)] == [True, True, False]


def test_question_with_answers_is_protected():
    question = make_question()
    make_section(question=question)
    with pytest.raises(ProtectedError):
        question.delete()


def test_picture_in_use_is_protected():
    picture = make_picture()
    make_section(picture=picture)
    with pytest.raises(ProtectedError):
        picture.delete()


def test_footnotes_of_two_sections_do_not_share_an_id():
    review = make_review()
    one, two = (make_section(review, heading=h, text="A[^1]\n\n[^1]: B") for h in ("One", "Two"))
    assert 'id="fn' in one.text_html
    assert one.text_html != two.text_html
