"""What is found and where; what comes first is in test_fifty_queries.py."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Genre, Review
from reviews.search import finding
from reviews.search.finding import find
from reviews.search.narrowing import Narrowing
from reviews.search.words import terms_of
from tests.factories import make_question, make_review, make_section, make_series

pytestmark = pytest.mark.django_db
LATER = timezone.now() + timedelta(days=1)


def found(query, **chosen):
    return find(terms_of(query), Narrowing(chosen))


def reviews(query, **chosen):
    return found(query, **chosen).reviews


def hit_in(review, query):
    """The Hit that this review is among those found."""
    return next(hit for hit in found(query).hits([review.pk]))


def marked(parts):
    return [part.text for part in parts if part.is_marked]


def text(parts):
    return "".join(part.text for part in parts)


def test_word_of_an_answer_finds_its_section():
    section = make_section(heading="Who?", text="Naomi hunts androids for a living.")
    hit = hit_in(section.review, "android")
    assert hit.review == section.review
    (place,) = hit.places
    assert place.entry.section == section
    assert marked(place.words) == ["androids"]
    assert text(place.words) == "Naomi hunts androids for a living."


def test_title_comes_before_any_answer():
    called = make_review(title="Orb")
    for _ in range(3):
        make_section(make_review(title="Spheres"), text="orb orb orb")
    assert reviews("orb")[0] == called.pk


@pytest.mark.parametrize("query", ["pokemon", "POKÉMON", "poke", "Pokemón"])
def test_accents_and_beginnings_are_found_in_titles_and_answers(query):
    titled = make_review(title="Pokémon")
    said = make_section(text="As good as Pokémon ever was.").review
    assert reviews(query) == [titled.pk, said.pk]
    (place,) = hit_in(said, query).places
    assert marked(place.words) == ["Pokémon"]


@pytest.mark.parametrize("query", ["巨人", "進撃", "の", "kyojin", "titan attack", "attackontitan"])
def test_series_is_found_by_any_of_its_titles_and_japanese_by_any_part(query):
    names = {"japanese_title": "進撃の巨人", "romaji_title": "Shingeki no Kyojin"}
    series = make_series(title="Attack-on-Titan", **names)
    review = make_review(title="Walls", series=series)
    make_review(title="Other", series=make_series(title="Heartland"))
    assert reviews(query) == [review.pk]


def test_no_word_of_a_title_is_found_by_what_it_ends_in():
    make_review(title="Heart")
    assert reviews("art") == []


def test_whole_title_comes_before_its_beginning_and_that_before_any_other_place():
    anywhere, longer, whole = (
        make_review(title=title) for title in ("A Silent Orb", "Orb: Movements", "Orb")
    )
    assert reviews("orb") == [whole.pk, longer.pk, anywhere.pk]


def test_words_of_title_and_answer_together_find_the_answer():
    review = make_review(title="Frieren")
    music = make_section(review, heading="How did it sound?", text="The music is Evan Call’s.")
    make_section(review, text="The hat.")
    make_section(make_review(title="Orb"), text="Music too.")
    assert reviews("frieren music") == [review.pk]
    assert [place.entry.section for place in hit_in(review, "frieren music").places] == [music]


def test_answers_that_only_belong_to_the_title_are_not_shown():
    review = make_review(title="Frieren")
    make_section(review, text="The hat.")
    said = make_section(review, text="Frieren’s hat.")
    sections = [place.entry.section for place in hit_in(review, "frieren").places]
    assert [section for section in sections if section] == [said]


def test_facts_are_found_and_stand_in_the_series_information():
    series = make_series(season="Winter 2024", demographic="josei")
    series.genres.add(Genre.objects.create(name="Slice of Life"))
    review = make_review(series=series)
    for query in ("slice of life", "josei", "winter 2024", "anime tv"):
        (place,) = hit_in(review, query).places
        assert place.entry.anchor == "series-information"


def test_phrase_is_found_as_it_stands():
    right = make_section(text="My favourite moment by far.").review
    make_section(text="A moment of my favourite.")
    assert reviews('"favourite moment"') == [right.pk]


def test_where_nothing_holds_all_words_what_holds_some_is_found_and_said_so():
    review = make_section(text="A train leaves.").review
    assert reviews("train zzz") == [review.pk]
    assert found("train zzz").is_close
    assert not found("train leaves").is_close


def test_beginning_longer_than_the_stem_finds_the_word():
    review = make_section(text="What animation!").review
    assert reviews("animati") == [review.pk]


def test_what_spoils_is_neither_found_nor_shown():
    review = make_review(introduction="Calm. ||Zelda dies.||")
    make_section(review, text="Calm.\n\n::: spoiler end\nZelda lives.\n:::\n")
    make_section(review, heading="How does it end?", text="Calm. Zelda again.", is_spoiler=True)
    assert reviews("zelda") == []
    shown = [text(place.words) for place in hit_in(review, "calm").places]
    assert sorted(shown) == ["Calm.", "Calm."]


def test_section_that_spoils_is_found_by_its_heading_alone():
    section = make_section(heading="How does it end?", text="Badly.", is_spoiler=True)
    (place,) = hit_in(section.review, "end").places
    assert marked(place.heading) == ["end"]
    assert place.words == []
    assert place.spoils


@pytest.mark.parametrize("then", [None, LATER])
def test_only_what_readers_may_see_is_found(then):
    review = make_section(make_review(title="Hidden"), text="Hidden words.").review
    assert reviews("hidden") == [review.pk]
    Review.objects.update(published_at=then, first_published_at=then)
    assert reviews("hidden") == reviews("words") == []
    Review.objects.update(published_at=timezone.now(), first_published_at=timezone.now())
    assert reviews("words") == [review.pk]
    review.refresh_from_db()
    review.move_to_bin()
    assert reviews("hidden") == reviews("words") == []


def test_review_hidden_while_it_is_found_is_not_shown():
    review = make_review(title="Hidden")
    there = found("hidden")
    review.move_to_bin()
    assert there.hits([review.pk]) == []


def test_newest_places_are_ranked_and_older_ones_left_out(monkeypatch):
    monkeypatch.setattr(finding, "MOST_PLACES", 2)
    old, weak, strong = (make_section(text=text).review for text in ("one", "one two", "one one"))
    assert set(reviews("one")) == {weak.pk, strong.pk}
    assert found("one").is_cut()
    assert old.pk not in reviews("one")


def test_a_review_shows_its_best_places_and_says_how_many_more_there_are():
    review = make_review()
    for number in range(5):
        make_section(review, text="rain " * (number + 1))
    hit = hit_in(review, "rain")
    assert (len(hit.places), hit.more) == (3, 2)


def test_question_that_is_chosen_shows_its_answers_of_what_is_called_so():
    question = make_question(wording="How did it sound?")
    review = make_review(title="Frieren")
    answer = make_section(review, question=question, text="Well.")
    make_section(review, text="Frieren’s hat.")
    there = found("frieren", question=question.slug)
    (hit,) = there.hits(there.reviews)
    assert [place.entry.section for place in hit.places] == [answer]


def test_nothing_is_asked_where_nothing_is_looked_for(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert reviews("") == reviews("?!") == reviews("orb", season="never") == []
