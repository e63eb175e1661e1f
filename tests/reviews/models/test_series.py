import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from reviews.models import Season, Series
from tests.factories import make_series

pytestmark = pytest.mark.django_db
WINTER = Season(2024, 0)


@pytest.mark.parametrize("season", [WINTER, None])
@pytest.mark.parametrize("part", ["", "Season One"])
def test_two_with_the_same_title_part_and_season_are_refused(season, part):
    make_series(title="Rouge", part=part, season=season)
    with pytest.raises(IntegrityError):
        make_series(title="Rouge", part=part, season=season)


@pytest.mark.parametrize("season", [WINTER, None])
def test_the_refusal_is_said_in_plain_words(season):
    make_series(title="Rouge", season=season)
    with pytest.raises(ValidationError, match="This Series is already there"):
        Series(title="Rouge", season=season).full_clean()


def test_same_title_in_another_season_or_part_is_another_series():
    make_series(title="Rouge", season=WINTER)
    make_series(title="Rouge", season=None)
    make_series(title="Rouge", part="Season Two", season=WINTER)
    assert len(set(Series.objects.values_list("slug", flat=True))) == 3


def test_part_stands_behind_the_title():
    assert str(Series(title="Rouge", part="Season One")) == "Rouge (Season One)"
    assert str(Series(title="Rouge")) == "Rouge"


def test_series_cannot_follow_itself():
    series = make_series()
    series.follows = series
    with pytest.raises(IntegrityError):
        series.save()


def test_japanese_only_title_still_gets_an_address():
    assert make_series(title="進撃の巨人").slug == "series"


def test_releases_are_what_a_series_follows_and_what_follows_it():
    first = make_series()
    second = make_series(follows=first)
    third = make_series(follows=second)
    assert set(Series.objects.releases_of(second)) == {first, third}
    assert set(Series.objects.releases_of(first)) == {second}


def test_beside_a_series_are_its_season_and_its_releases():
    first = make_series(season=Season(2023, 0), title="A")
    mine = make_series(season=WINTER, follows=first)
    later = make_series(season=Season(2025, 0), follows=mine)
    others = [make_series(season=WINTER, title=title) for title in ("C", "B")]
    make_series(season=None)
    assert list(Series.objects.beside(mine)) == [first, *others[::-1], later]
    assert set(Series.objects.beside(make_series(season=None, follows=first))) == {first}
