import pytest

from reviews.counted_seasons import counted_seasons, seasons_beside_year
from reviews.models import Season
from tests.factories import make_review, make_series

pytestmark = pytest.mark.django_db


def test_seasons_are_counted_by_year_newest_first():
    make_review(series=make_series(season=Season(2024, 0)))
    make_series(season=Season(2024, 0))
    make_series(season=Season(2024, 2))
    make_series(season=Season(2021, 3))
    make_series(season=None)
    assert counted_seasons() == [
        (
            2024,
            [
                {"season": Season(2024, 2), "series": 1, "reviewed": 0},
                {"season": Season(2024, 0), "series": 2, "reviewed": 1},
            ],
        ),
        (2021, [{"season": Season(2021, 3), "series": 1, "reviewed": 0}]),
    ]


def test_year_has_the_nearest_seasons_beside_it():
    for season in (Season(2020, 0), Season(2020, 3), Season(2022, 1), Season(2023, 0)):
        make_series(season=season)
    beside = seasons_beside_year(2022)
    assert beside == {"previous": Season(2020, 3), "next": Season(2023, 0)}
    assert seasons_beside_year(2023)["next"] is None
