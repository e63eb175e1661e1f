"""Where what a chart draws is placed: the templates of charts draw it."""

TALLEST, TALL = 160, 60  # of the columns of a large chart and of a small one, in pixels
LINE, BAR, GAP = 20, 14, 14
FEWEST = 6  # columns that a chart has room for, so that one alone is still a column
FREE = 0.25  # of the room that a column has to itself


def column_chart(seasons, numbers):
    """Draws a number a Season as a column; widths are shares of the page's, texts keep theirs."""
    columns = _columns(numbers, of=numbers, tall=TALLEST)
    for index, (season, column) in enumerate(zip(seasons, columns, strict=True)):
        column["season"] = season
        column["tick"] = season.year if index == 0 or season.quarter == 0 else ""
    return {
        "columns": columns,
        "most": max(columns, key=lambda column: column["number"], default=None),
        "floor": LINE + TALLEST,
        "height": LINE + TALLEST + LINE + GAP,
    }


def bar_chart(pairs):
    """Prints a table in which each number is drawn as a bar: names may be long, and break."""
    highest = max([1, *(number for _thing, number in pairs)])
    bars = [
        {"thing": thing, "number": number, "width": _share(100 * number / highest)}
        for thing, number in pairs
    ]
    return {"bars": bars, "bar_height": BAR}


def year_chart(years, rows):
    """Draws a small chart a fact, with a column a year, all to one scale."""
    numbers = [number for row in rows for number in row.numbers]
    charts = []
    for row in rows:
        columns = _columns(row.numbers, of=numbers, tall=TALL)
        for year, column in zip(years, columns, strict=True):
            column["year"] = year
        charts.append({"row": row, "columns": columns})
    return {
        "years": years,
        "rows": rows,
        "charts": charts,
        "floor": LINE + TALL,
        "height": LINE + TALL + LINE + GAP // 2,
    }


def _columns(numbers, *, of, tall):
    """Places columns: in shares across, and in pixels from the top of what is drawn."""
    highest, room = max([1, *of]), 100 / max(FEWEST, len(numbers))
    columns = []
    for index, number in enumerate(numbers):
        height = round(tall * number / highest)
        top = LINE + tall - height
        column = {"number": number, "height": height, "top": top, "above": top - 5}
        column["left"] = _share(room * (index + FREE / 2))
        column["middle"] = _share(room * (index + 0.5))
        column["width"] = _share(room * (1 - FREE))
        columns.append(column)
    return columns


def _share(number):
    """Writes a share as drawings do, in whatever language the page is."""
    return f"{number:.2f}%"
