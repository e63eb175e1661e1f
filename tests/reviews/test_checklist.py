import pytest

from reviews.checklist import checklist, is_file_name
from reviews.models import Picture, Question, Review, Section, User

AUTHOR = User(username="mio", pen_name="Mio")
PICTURE = Picture(pk=7)


def a_review(**fields):
    """One that lacks nothing, but for what is said."""
    complete = {
        "title": "Frieren",
        "introduction": "Slow.",
        "author": AUTHOR,
        "title_picture_id": 1,
        "title_picture_alt": "Frieren kneels",
    }
    return Review(**(complete | fields))


def a_section(**fields):
    return Section(**({"heading": "How did it look?", "text": "Well."} | fields))


def found(review=None, sections=(), **given):
    remarks = checklist(review or a_review(), list(sections), **given)
    return [(remark.words, remark.place, remark.is_must) for remark in remarks]


def only(*arguments, **given):
    [one] = found(*arguments, **given)
    return one


def test_complete_review_needs_nothing():
    assert found(sections=[a_section(picture=PICTURE, picture_alt="A hill")]) == []


def test_title_must_be():
    assert only(a_review(title="")) == ("The review has no title.", "title", True)


def test_pen_name_must_be():
    assert only(a_review(author=User(username="mio")))[1:] == ("author", True)


def test_something_to_read_must_be():
    words, place, is_must = only(a_review(introduction=""))
    assert "nothing to read" in words
    assert (place, is_must) == ("introduction", True)


def test_introduction_is_advised_where_there_are_answers():
    review = a_review(introduction="")
    assert only(review, [a_section()]) == ("There is no introduction.", "introduction", False)


def test_title_picture_is_advised():
    assert only(a_review(title_picture_id=None))[1:] == ("title_picture", False)


def test_each_picture_must_be_described_or_decorative():
    bare = [a_section(), a_section(picture=PICTURE)]
    assert only(sections=bare)[1:] == ("sections-1-picture_alt", True)
    assert only(a_review(title_picture_alt=""))[1:] == ("title_picture_alt", True)
    assert found(sections=[a_section(picture=PICTURE, picture_is_decorative=True)]) == []


def test_alt_text_that_is_a_file_name_is_noticed():
    words, place, is_must = only(sections=[a_section(picture=PICTURE, picture_alt="IMG_1234.jpg")])
    assert "IMG_1234.jpg" in words
    assert (place, is_must) == ("sections-0-picture_alt", False)


@pytest.mark.parametrize(
    "alt",
    [
        *("IMG_1234.jpg", "IMG_1234", "DSC00012", "frieren ep 3.png", "Screenshot 2024-01-05"),
        *("Screenshot 2024-01-05 at 12.30.11", "vlcsnap-2024-01-05-12h30.png", "20240105_123011"),
    ],
)
def test_names_of_files_are_known(alt):
    assert is_file_name(alt)


@pytest.mark.parametrize(
    "alt", ["Frieren kneels before a grave", "Image of a hill", "Photo 3 of the cast", "1984", ""]
)
def test_descriptions_are_no_names_of_files(alt):
    assert not is_file_name(alt)


def test_picture_within_a_text_wants_an_alt_text_too():
    section = a_section(text="Look:\n\n![](picture:7)\n")
    assert only(sections=[section])[1:] == ("sections-0-text", False)
    assert found(sections=[a_section(text="![A hill](picture:7)")]) == []


def test_unanswered_section_is_named():
    sections = [a_section(), a_section(text="")]
    assert only(sections=sections) == (
        "“How did it look?” is not answered.",
        "sections-1-text",
        False,
    )


def test_standing_question_that_is_not_on_the_form_is_named_for_a_draft_alone():
    asked = [Question(pk=3, wording="What happened?")]
    words, place, is_must = only(a_review(series_id=1), asked=asked)
    assert "What happened?" in words
    assert (place, is_must) == ("sections-group", False)
    assert found(a_review(series_id=None), asked=asked) == []
    answered = [a_section(question=Question(pk=3, wording="What happened?"))]
    assert found(a_review(series_id=1), answered, asked=asked) == []


def test_answer_that_tends_to_spoil_is_to_be_marked():
    tends = Question(pk=3, wording="What happened?", tends_to_spoil=True)
    assert only(sections=[a_section(question=tends)])[1:] == ("sections-0-is_spoiler", False)
    assert found(sections=[a_section(question=tends, is_spoiler=True)]) == []
    assert found(sections=[a_section(question=tends, text="||She dies.||")]) == []


def test_same_picture_twice_is_noticed_in_sections_title_and_text():
    described = {"picture": PICTURE, "picture_alt": "A hill"}
    words, place, _is_must = only(sections=[a_section(**described), a_section(**described)])
    assert "more than once" in words
    assert place == "sections-1-picture"
    in_text = [a_section(text="![A hill](picture:1)")]
    assert "the title" in only(sections=in_text)[0]


def test_dead_links_are_named_at_their_text():
    words, place, is_must = only(dead_paths={"introduction": ["/reviews/gone/"]})
    assert words.endswith("/reviews/gone/")
    assert (place, is_must) == ("introduction", False)


def test_empty_facts_of_the_series_are_named():
    assert only(empty_facts=[("season", "season")]) == (
        "The Series information has no season.",
        "series:season",
        False,
    )


def test_what_must_be_comes_first():
    remarks = found(a_review(title="", title_picture_id=None), [a_section(picture=PICTURE)])
    assert [is_must for _words, _place, is_must in remarks] == [True, True, False]
