"""Which Studios and Genres a Series has, and which reviewed Series share them."""

from dataclasses import dataclass, field

from django.db.models import CharField, Value

from .models import Genre, Review, Series, Studio
from .prepared import prepared

# Only the newest reviews are looked at: what that costs does not grow with the blog.
LOOKED_AT = 200
KINDS = {"studios": ("studio", Studio), "genres": ("genre", Genre)}
WEIGHTS = {"studios": 2, "genres": 1}


@dataclass(slots=True)
class Facts:
    """The Studios and Genres of a Series, or the names of those that another has too."""

    studios: list = field(default_factory=list)
    genres: list = field(default_factory=list)
    weight: int = 0

    def add(self, kind, fact):
        getattr(self, kind).append(fact)
        self.weight += WEIGHTS[kind]


def facts_of(series, now):
    """Returns the Facts of a Series, and by Series id those that others share: one query."""
    own, shared = Facts(), {}
    rows = _rows(series=series.pk, now=now)
    for kind, series_id, pk, name, slug in sorted(rows, key=lambda row: row[3]):
        if series_id == series.pk:
            own.add(kind, KINDS[kind][1](pk=pk, name=name, slug=slug))
        else:
            shared.setdefault(series_id, Facts()).add(kind, name)
    return own, shared


@prepared
def _rows(series, now):
    reviewed = Review.objects.published(now).exclude(series=None).newest_first()
    looked_at = reviewed.values("series")[:LOOKED_AT]
    rows = []
    for kind, (name, _model) in KINDS.items():
        columns = ("series_id", f"{name}_id", f"{name}__name", f"{name}__slug")
        ties = getattr(Series, kind).through.objects
        ties = ties.values_list(Value(kind, CharField()), *columns)
        mine = ties.filter(series=series)
        shared = {"series__in": looked_at, f"{name}__in": mine.values(name)}
        rows += [mine, ties.filter(**shared).exclude(series=series)]
    return rows[0].union(*rows[1:], all=True)
