import pytest

from reviews.models import Genre, Review, SearchEntry, Section, Studio
from reviews.search import writing
from reviews.search.writing import write_everything
from tests.factories import make_picture, make_review, make_section, make_series

pytestmark = pytest.mark.django_db


def written(**where):
    entry = SearchEntry.objects.get(**where)
    return entry.title, entry.names, entry.text


@pytest.fixture
def review():
    series = make_series(
        title="Frieren",
        part="Season One",
        japanese_title="葬送のフリーレン",
        season="Autumn 2023",
        demographic="shounen",
    )
    series.studios.add(Studio.objects.create(name="Madhouse"))
    series.genres.add(Genre.objects.create(name="Fantasy"))
    return make_review(title="Beyond", series=series, introduction="An **elf**, ||dead||.")


NAMES = "Beyond · Frieren (Season One) · Frieren · 葬送のフリーレン"


def test_review_is_written_with_its_introduction(review):
    assert written(kind="review") == ("Beyond", NAMES, "An elf, .")
    lines = SearchEntry.objects.get(kind="review").lines.split("\n")
    assert " frieren season one " in lines


def test_facts_are_written_as_a_line(review):
    facts = "Madhouse · Fantasy · Shounen · Anime TV · Autumn 2023"
    assert written(kind="facts") == ("", NAMES, facts)


def test_section_is_written_with_its_heading_and_anchor(review):
    section = make_section(review, heading="Who?", text="*Himmel.*")
    assert written(section=section, anchor=section.anchor) == ("Who?", NAMES, "Himmel.")


def test_section_that_spoils_is_written_without_its_words(review):
    section = make_section(review, heading="Who?", text="Himmel.", is_spoiler=True)
    assert written(section=section) == ("Who?", NAMES, "")


def test_picture_without_words_is_written_by_its_heading(review):
    section = make_section(review, heading="Who?", text="", picture=make_picture())
    assert written(section=section) == ("Who?", NAMES, "")


def test_plain_post_has_no_facts():
    make_section(make_review(title="Notice"), text="Hello.")
    assert set(SearchEntry.objects.values_list("kind", flat=True)) == {"review", "section"}


def test_everything_is_written_in_batches_and_what_is_right_stays(monkeypatch, review):
    make_section(make_review(title="Notice"), text="Hello.")
    before = list(SearchEntry.objects.order_by("pk").values())
    monkeypatch.setattr(writing, "BATCH", 1)
    assert write_everything() == 2
    assert list(SearchEntry.objects.order_by("pk").values()) == before


def test_what_came_past_all_signals_is_written(review):
    section = Section(review=review, heading="Who?", anchor="who", text="Himmel.")
    Section.objects.bulk_create([section])
    Review.objects.bulk_update([review], ["title"])
    write_everything()
    assert written(section=section)[0] == "Who?"


def test_thirty_reviews_of_a_series_take_few_queries_each(django_assert_max_num_queries, review):
    for _ in range(29):
        make_review(series=review.series)
    with django_assert_max_num_queries(60):
        review.series.save()
