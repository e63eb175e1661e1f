"""Counts the Series of each Season, for the pages that list Seasons."""

from itertools import groupby

from .kept_figures import kept_figures
from .models import Series


@kept_figures
def counted_seasons():
    """Returns each year with a row for each of its Seasons, newest first."""
    years = groupby(Series.objects.counted_by_season(), lambda row: row["season"].year)
    return [(year, list(seasons)) for year, seasons in years]


def seasons_beside_year(year):
    """Returns the nearest Seasons with Series before and after a year, or None."""
    seasons = [row["season"] for _year, rows in counted_seasons() for row in rows]
    return {
        "previous": max((one for one in seasons if one.year < year), default=None),
        "next": min((one for one in seasons if one.year > year), default=None),
    }
