from django import template

BAR_WIDTH, GAP, TALLEST = 40, 16, 80
ROOM_ABOVE, ROOM_BELOW, ROOM_BESIDE = 20, 22, 10  # for the words

register = template.Library()


@register.inclusion_tag("admin/_week_chart.html")
def week_chart(title, weeks, numbers):
    """Draws a number a week as a bar each; the page has them as a table too."""
    highest = max([1, *numbers])
    bars = []
    for index, (week, number) in enumerate(zip(weeks, numbers, strict=True)):
        height = round(TALLEST * number / highest)
        left, top = index * (BAR_WIDTH + GAP), ROOM_ABOVE + TALLEST - height
        bars.append({"week": week, "number": number, "left": left, "top": top, "height": height})
    right = max(1, len(bars) * (BAR_WIDTH + GAP) - GAP)
    return {
        "title": title,
        "bars": bars,
        "total": sum(numbers),
        "bar_width": BAR_WIDTH,
        "left": -ROOM_BESIDE,
        "right": right,
        "width": right + 2 * ROOM_BESIDE,
        "height": ROOM_ABOVE + TALLEST + ROOM_BELOW,
        "floor": ROOM_ABOVE + TALLEST,
    }


@register.filter
def beside(rows, others):
    """Pairs the rows of two lists, for a table of both."""
    return list(zip(rows, others, strict=True))
