import pytest

from reviews.models import Genre, Studio
from reviews.search.narrowing import Narrowing
from tests.factories import make_question, make_review, make_section, make_series

from .test_finding import found, reviews

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    """Two reviews that say the same of different Series."""
    made = []
    for season, genre, studio, wording in (
        ("Winter 2024", "Mecha", "Bones", "Who?"),
        ("Spring 2024", "War", "Trigger", "What?"),
    ):
        series = make_series(season=season)
        series.genres.create(name=genre)
        series.studios.create(name=studio)
        review = make_review(series=series)
        make_section(review, question=make_question(wording=wording), text="Rain.")
        made.append(review.pk)
    return made


@pytest.mark.parametrize(
    ("name", "value"),
    [("season", "2024-winter"), ("genre", "mecha"), ("studio", "bones"), ("question", "who")],
)
def test_each_choice_narrows(cast, name, value):
    assert reviews("rain", **{name: value}) == cast[:1]
    assert set(reviews("rain")) == set(cast)


def test_choices_together_narrow_more(cast):
    assert reviews("rain", season="2024-winter", genre="mecha", question="who") == cast[:1]
    assert reviews("rain", season="2024-winter", genre="war") == []


@pytest.mark.parametrize("value", ["none", "0000-winter", "\0", "x" * 5000, "'", "winter 2024\n"])
@pytest.mark.parametrize("name", ["season", "genre", "studio", "question"])
def test_choice_that_there_is_not_finds_nothing(cast, name, value):
    assert reviews("rain", **{name: value}) == []


def labels(query, **chosen):
    choices = Narrowing(chosen).choices(query, found(query, **chosen))
    return {str(label): [(one.label, one.number) for one in some] for label, some in choices}


def test_choices_are_counted(cast):
    series = make_series(season="Winter 2024")
    series.genres.add(*Genre.objects.all())
    make_section(make_review(series=series), text="Rain and rain.")
    assert labels("rain") == {
        "Season": [("Spring 2024", 1), ("Winter 2024", 2)],
        "Genre": [("Mecha", 2), ("War", 2)],
        "Studio": [("Bones", 1), ("Trigger", 1)],
        "Question": [("Who?", 1), ("What?", 1)],
    }


def test_a_choice_leads_to_as_many_as_it_says(cast):
    make_section(make_review(title="Rain", series=make_series()), text="Nothing of the kind.")
    there = found("rain")
    for _label, some in Narrowing({}).choices("rain", there):
        for choice in some:
            words = dict(pair.split("=") for pair in choice.link[1:].split("&") if "q=" not in pair)
            assert len(reviews("rain", **words)) == choice.number


def test_link_keeps_what_is_chosen_and_takes_back_what_is(cast):
    narrowing = Narrowing({"genre": "mecha"})
    choices = dict(narrowing.choices("rain", found("rain", genre="mecha")))
    (genre,), (studio,) = choices["Genre"], choices["Studio"]
    assert (genre.link, genre.is_chosen) == ("?q=rain", True)
    assert (studio.link, studio.is_chosen) == ("?q=rain&genre=mecha&studio=bones", False)


def test_address_carries_any_words():
    assert Narrowing({}).address("a&b=ü?") == "?q=a%26b%3D%C3%BC%3F"


def test_studio_of_one_name_is_another_than_the_genre(cast):
    Studio.objects.create(name="Mecha")
    assert reviews("rain", studio="mecha") == []
