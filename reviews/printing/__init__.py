"""What the templates of readers' pages can call besides Jinja's own words."""

from .. import moments
from ..elsewhere import absolute, html_elsewhere
from ..structured_data import script_of
from .charts import bar_chart, column_chart, year_chart
from .excerpts import at_most

functions = {
    "bar_chart": bar_chart,
    "column_chart": column_chart,
    "year_chart": year_chart,
}
filters = {
    "absolute": absolute,
    "at_most": at_most,
    "day": moments.day,
    "elsewhere": html_elsewhere,
    "for_machines": moments.for_machines,
    "structured_data": script_of,
    "time_of_day": moments.time_of_day,
}
