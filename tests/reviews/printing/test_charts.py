from reviews.models import Season
from reviews.numbers import OverYears
from reviews.printing.charts import TALL, TALLEST, bar_chart, column_chart, year_chart


def test_columns_share_the_width_and_the_highest_is_tallest():
    seasons = [Season.from_number(2023 * 4 + number) for number in range(8)]
    chart = column_chart(seasons, [2, 0, 4, 1, 0, 0, 0, 0])
    columns = chart["columns"][:4]
    assert [column["height"] for column in columns] == [TALLEST // 2, 0, TALLEST, TALLEST // 4]
    assert [column["middle"] for column in columns] == ["6.25%", "18.75%", "31.25%", "43.75%"]
    assert all(column["top"] + column["height"] == chart["floor"] for column in columns)
    assert chart["most"]["season"] == seasons[2]


def test_column_alone_is_no_wider_than_one_of_six():
    column = column_chart([Season(2024, 0)], [1])["columns"][0]
    assert column["middle"] == "8.33%"
    assert column["width"] == "12.50%"


def test_years_are_written_where_they_begin():
    seasons = [Season(2023, 2), Season(2023, 3), *(Season(2024, quarter) for quarter in range(3))]
    columns = column_chart(seasons, [1] * 5)["columns"]
    assert [column["tick"] for column in columns] == [2023, "", 2024, "", ""]


def test_longest_bar_is_as_wide_as_the_chart():
    bars = bar_chart([("Why?", 4), ("Who?", 1)])["bars"]
    assert [bar["width"] for bar in bars] == ["100.00%", "25.00%"]


def test_facts_are_drawn_to_one_scale():
    rows = [OverYears("Mecha", [4, 2]), OverYears("Romance", [0, 1])]
    chart = year_chart([2023, 2024], rows)
    heights = [[column["height"] for column in one["columns"]] for one in chart["charts"]]
    assert heights == [[TALL, TALL // 2], [0, TALL // 4]]
    assert [column["year"] for column in chart["charts"][1]["columns"]] == [2023, 2024]


def test_nothing_to_draw_is_no_error():
    assert column_chart([], [])["most"] is None
    assert bar_chart([])["bars"] == []
    assert year_chart([], [])["charts"] == []
