from datetime import date

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError

from reviews.models import Season, Series
from reviews.models.season import SeasonFormField
from tests.factories import make_series

WINTER, AUTUMN = Season(2024, 0), Season(2024, 3)


@pytest.mark.parametrize(
    "text", ["Winter 2024", "winter 2024", "  WINTER  2024 ", "2024 Winter", "2024 winter"]
)
def test_season_is_read_as_people_type_it(text):
    assert Season.parse(text) == WINTER


def test_fall_is_read_as_autumn():
    assert Season.parse("Fall 2024") == AUTUMN


@pytest.mark.parametrize(
    "text", ["", "2024", "Winter", "Winter 24", "Sommer 2024", "Winter 2024!", "Winter 1024"]
)
def test_what_is_no_season_is_refused(text):
    with pytest.raises(ValueError, match="not a season"):
        Season.parse(text)


def test_printing_and_parsing_are_each_others_reverse():
    for season in (Season(year, quarter) for year in (1963, 2024) for quarter in range(4)):
        assert Season.parse(str(season)) == season
        assert Season.from_number(season.number) == season


def test_seasons_sort_by_time():
    assert sorted([AUTUMN, Season(2023, 3), WINTER]) == [Season(2023, 3), WINTER, AUTUMN]


@pytest.mark.parametrize(
    ("month", "quarter"), [(1, 0), (3, 0), (4, 1), (6, 1), (7, 2), (9, 2), (10, 3), (12, 3)]
)
def test_a_date_lies_in_the_quarter_of_its_month(month, quarter):
    assert Season.of(date(2024, month, 15)) == Season(2024, quarter)


@pytest.mark.django_db
def test_column_gives_back_the_season_and_sorts_by_it():
    for season in (AUTUMN, None, WINTER):
        make_series(season=season)
    assert list(
        Series.objects.exclude(season=None).order_by("season").values_list("season", flat=True)
    ) == [WINTER, AUTUMN]
    assert Series.objects.get(season=None).season is None


@pytest.mark.django_db
def test_season_survives_being_written_out_and_read_in():
    make_series(season=WINTER)
    written = serializers.serialize("json", Series.objects.all())
    assert next(serializers.deserialize("json", written)).object.season == WINTER


def test_form_field_reads_and_explains():
    field = SeasonFormField(required=False)
    assert field.clean("fall 2024") == AUTUMN
    assert field.clean("") is None
    assert field.prepare_value(AUTUMN) == "Autumn 2024"
    assert not field.has_changed(AUTUMN, "Autumn 2024")
    with pytest.raises(ValidationError, match=r"like Winter 2024\. “Smarch 2024” is not one"):
        field.clean("Smarch 2024")


def test_the_form_asks_for_words_and_not_for_a_number():
    assert Series._meta.get_field("season").formfield().widget.input_type == "text"
