"""A quarter of broadcasting, as a value and as a column."""

import re
from dataclasses import dataclass
from functools import lru_cache

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from ..paths import path_of

QUARTERS = ("winter", "spring", "summer", "autumn")
QUARTER_NAMES: tuple[Promise, ...] = (_("Winter"), _("Spring"), _("Summer"), _("Autumn"))
SPELLINGS = {name: quarter for quarter, name in enumerate(QUARTERS)} | {"fall": 3}
SEASONS_REMEMBERED = 1_000
FIRST_YEAR, LAST_YEAR = 1900, 2199
WRITTEN = re.compile(r"\s*([a-z]+)\s+(\d{4})\s*|\s*(\d{4})\s+([a-z]+)\s*", re.IGNORECASE)


@dataclass(frozen=True, order=True, slots=True)
class Season:
    """Winter 2024 is Season(2024, 0); Seasons sort by time."""

    year: int
    quarter: int

    @classmethod
    def parse(cls, text):
        """Reads "Winter 2024", "2024 winter" or "Fall 2023"; raises ValueError."""
        match = WRITTEN.fullmatch(text)
        if not match:
            raise ValueError(f"not a season: {text!r}")
        name, year, other_year, other_name = match.groups()
        return cls.named(int(year or other_year), name or other_name)

    @classmethod
    def named(cls, year, name):
        """Returns the Season of a year and a quarter's name; raises ValueError."""
        quarter = SPELLINGS.get(name.lower())
        if quarter is None or not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"not a season: {name!r} {year}")
        return cls(year, quarter)

    @classmethod
    def of(cls, date):
        return cls(date.year, (date.month - 1) // 3)

    @classmethod
    def from_number(cls, number):
        return cls(*divmod(number, 4))

    @property
    def number(self):
        """What the column holds: year × 4 + quarter."""
        return self.year * 4 + self.quarter

    @property
    def first_month(self):
        return self.quarter * 3 + 1

    @property
    def slug(self):
        return QUARTERS[self.quarter]

    @property
    def year_path(self):
        """The address of all its year."""
        return path_of("year_detail", self.year)

    def next(self):
        return Season.from_number(self.number + 1)

    def __str__(self):
        return _in_words(self, get_language())

    def get_absolute_url(self):
        return path_of("season_detail", self.year, self.slug)


@lru_cache(maxsize=SEASONS_REMEMBERED)
def _in_words(season, _language):
    """Said once: a page names a Season with each of its shows."""
    return f"{QUARTER_NAMES[season.quarter]} {season.year}"


class SeasonField(models.Field):
    """Stores a Season in one sortable column."""

    description = _("A quarter of broadcasting")

    def get_internal_type(self):
        # Not its base class: an integer's form fields and widgets ask for numbers.
        return "PositiveSmallIntegerField"

    def from_db_value(self, value, _expression, _connection):
        return value if value is None else Season.from_number(value)

    def to_python(self, value):
        if value is None or isinstance(value, Season):
            return value
        if isinstance(value, int):
            return Season.from_number(value)
        return parse_or_explain(value)

    def get_prep_value(self, value):
        season = self.to_python(value)
        return season if season is None else season.number

    def value_to_string(self, obj):
        season = self.value_from_object(obj)
        return "" if season is None else f"{season.slug} {season.year}"

    def formfield(self, **options):
        defaults = {"form_class": SeasonFormField, "help_text": _("For example: Winter 2024.")}
        return super().formfield(**(defaults | options))


class SeasonFormField(forms.CharField):
    def prepare_value(self, value):
        return str(Season.from_number(value)) if isinstance(value, int) else str(value or "")

    def to_python(self, value):
        if isinstance(value, Season):
            return value
        text = super().to_python(value)
        return parse_or_explain(text) if text else None

    def has_changed(self, initial, data):
        return self.prepare_value(initial) != (data or "").strip()


def parse_or_explain(text):
    """Reads a Season as a person types it; raises ValidationError in plain words."""
    try:
        return Season.parse(text)
    except ValueError as error:
        message = gettext("Write a season and a year, like Winter 2024. “%(text)s” is not one.")
        raise ValidationError(message, code="invalid", params={"text": text}) from error
