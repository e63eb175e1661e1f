from django import template

TALLEST, TALL = 160, 40  # of the columns of a chart, and of one of its rows, in pixels
LINE, BAR, GAP = 20, 14, 14
FREE = 0.25  # of the room that a column has to itself

register = template.Library()


@register.inclusion_tag("reviews/_column_chart.html")
def column_chart(name, title, seasons, numbers):
    """Draws a number a Season as a column; widths are shares of the page's, texts keep theirs."""
    columns = _columns(numbers, of=numbers, tall=TALLEST)
    for index, (season, column) in enumerate(zip(seasons, columns, strict=True)):
        column["season"] = season
        column["tick"] = season.year if index == 0 or season.quarter == 0 else ""
    return {
        "name": name,
        "title": title,
        "columns": columns,
        "most": max(columns, key=lambda column: column["number"], default=None),
        "floor": LINE + TALLEST,
        "height": LINE + TALLEST + LINE + GAP,
    }


@register.inclusion_tag("reviews/_bar_chart.html")
def bar_chart(name, title, pairs):
    """Draws a number a thing as a bar below its name."""
    highest = max([1, *(number for _thing, number in pairs)])
    step = LINE + BAR + GAP
    bars = [
        {"thing": thing, "number": number, "width": _share(100 * number / highest)}
        | {"text": index * step + LINE - 6, "top": index * step + LINE}
        for index, (thing, number) in enumerate(pairs)
    ]
    height = max(1, len(bars)) * step
    return {"name": name, "title": title, "bars": bars, "height": height, "bar_height": BAR}


@register.inclusion_tag("reviews/_year_chart.html")
def year_chart(name, title, years, rows):
    """Draws a row a fact, and in it a column a year."""
    numbers = [number for row in rows for number in row.numbers]
    floor = 2 * LINE + TALL
    charts = [
        {
            "row": row,
            "top": index * (floor + GAP),
            "columns": _columns(row.numbers, of=numbers, tall=TALL, below=LINE),
        }
        for index, row in enumerate(rows)
    ]
    height = len(rows) * (floor + GAP) + LINE
    return {
        "name": name,
        "title": title,
        "years": list(zip(years, _columns(years, of=years, tall=0), strict=True)),
        "rows": rows,
        "charts": charts,
        "text": LINE - 4,
        "floor": floor,
        "axis": height - 6,
        "height": height,
    }


def _columns(numbers, *, of, tall, below=0):
    """Places columns: in shares across, and in pixels from the top of what is drawn."""
    highest, room = max([1, *of]), 100 / max(1, len(numbers))
    columns = []
    for index, number in enumerate(numbers):
        height = round(tall * number / highest)
        top = below + LINE + tall - height
        column = {"number": number, "height": height, "top": top, "above": top - 5}
        column["left"] = _share(room * (index + FREE / 2))
        column["middle"] = _share(room * (index + 0.5))
        column["width"] = _share(room * (1 - FREE))
        columns.append(column)
    return columns


def _share(number):
    """Writes a share as drawings do, in whatever language the page is."""
    return f"{number:.2f}%"
