from datetime import date, timedelta

from reviews.templatetags.desk import TALLEST, beside, week_chart

WEEKS = [date(2026, 11, 2) + timedelta(weeks=number) for number in range(3)]


def heights(numbers):
    return [bar["height"] for bar in week_chart("Reviews", WEEKS, numbers)["bars"]]


def test_tallest_bar_is_the_highest_number():
    assert heights([0, 5, 10]) == [0, TALLEST // 2, TALLEST]


def test_weeks_without_anything_are_flat():
    assert heights([0, 0, 0]) == [0, 0, 0]


def test_bars_stand_on_the_floor_within_the_drawing():
    chart = week_chart("Reviews", WEEKS, [1, 2, 3])
    for bar in chart["bars"]:
        assert bar["top"] + bar["height"] == chart["floor"] < chart["height"]
        assert bar["left"] + chart["bar_width"] <= chart["right"] < chart["left"] + chart["width"]


def test_rows_are_paired_for_a_table():
    assert beside([1, 2], ["a", "b"]) == [(1, "a"), (2, "b")]
