"""What machines read of a page: the words of schema.org for what it shows, as JSON-LD.

Nothing is said that the page does not say: no rating, as there is none, and nothing that spoils.
"""

import json
from functools import singledispatch

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .elsewhere import absolute
from .models import (
    Blog,
    Demographic,
    Genre,
    Medium,
    Question,
    Review,
    Season,
    Series,
    Studio,
    User,
)
from .paths import path_of

CONTEXT = "https://schema.org"
# Neither can the script be closed from within, nor a comment begun.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
TYPES = {
    Medium.FILM: "Movie",
    Medium.MANGA: "Book",
    Medium.LIGHT_NOVEL: "Book",
    Medium.OTHER: "CreativeWork",
}
LISTS = {
    Question: (gettext_lazy("Questions"), "question_list"),
    Studio: (gettext_lazy("Studios"), "studio_list"),
    Genre: (gettext_lazy("Genres"), "genre_list"),
    Demographic: (gettext_lazy("Demographics"), "demographic_list"),
    Medium: (gettext_lazy("Mediums"), "medium_list"),
}
SERIAL, ONE_SEASON, BOOK = "TVSeries", "TVSeason", "Book"


def script_of(thing, facts=None) -> SafeString:
    """The element for the head of a thing's own page; it is data, which browsers never run.

    `facts` are the studios and genres of its Series, where the page has found them already.
    """
    describe = described.dispatch(thing.__class__)  # not its type, which may be a lazy object's
    graph = {"@context": CONTEXT, "@graph": _without_gaps(describe(thing, facts))}
    written = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308, escaped above


@singledispatch
def described(thing, _facts=None) -> list[dict]:
    """What is to be said of a thing on its own page."""
    raise TypeError(f"nothing is known of {thing.__class__.__name__} in schema.org's words")


@described.register
def _blog(blog: Blog, _facts=None):
    search = f"{absolute(path_of('search'))}?q={{search_term_string}}"
    website = {
        "@type": "WebSite",
        "name": blog.name,
        "url": absolute(path_of("home")),
        "description": blog.tagline,
        "inLanguage": settings.LANGUAGE_CODE,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
        },
    }
    return [website]


@described.register
def _review(review: Review, facts=None):
    series, address = review.series, absolute(review.get_absolute_url())
    picture = review.title_picture or (series and series.poster)
    common = {
        "url": address,
        "description": review.excerpt,
        "image": _image(picture),
        "author": _person(review.author),
        "datePublished": review.first_published_at.isoformat(),
        "dateModified": review.updated_on and review.updated_on.isoformat(),
        "inLanguage": settings.LANGUAGE_CODE,
    }
    if series is None:
        said = {"@type": "BlogPosting", "headline": review.title} | common
    else:
        said = {
            "@type": "Review",
            "name": review.title,
            "itemReviewed": _work(series, facts),
        } | common
    return [said, _breadcrumbs(*_by_season(series and series.season), _step(review))]


@described.register
def _series(series: Series, facts=None):
    return [_work(series, facts), _breadcrumbs(*_by_season(series.season), _step(series))]


@described.register
def _season(season: Season, _facts=None):
    return [_breadcrumbs(*_by_season(season))]


@described.register(Question)
@described.register(Studio)
@described.register(Genre)
@described.register(Demographic)
@described.register(Medium)
def _one_of_a_list(thing, _facts=None):
    title, view = LISTS[thing.__class__]
    return [_breadcrumbs((title, path_of(view)), _step(thing))]


@described.register
def _author(author: User, _facts=None):
    person = _person(author)
    return [person | {"image": _image(author.portrait)}] if person else []


def _work(series, facts):
    """What is reviewed, or may be."""
    studios = facts.studios if facts else series.studios.all()
    genres = facts.genres if facts else series.genres.all()
    kind = TYPES.get(series.medium, SERIAL)
    said = {
        "@type": ONE_SEASON if kind == SERIAL and series.part else kind,
        "name": str(series),
        "alternateName": [series.japanese_title, series.romaji_title],
        "url": absolute(series.get_absolute_url()),
        "image": _image(series.poster),
        "genre": [str(genre) for genre in genres],
    }
    if kind == SERIAL:
        said["numberOfEpisodes"] = series.episodes
    if kind == SERIAL and series.part:
        said["partOfSeries"] = {"@type": SERIAL, "name": series.title}
    if kind not in {BOOK, "CreativeWork"}:
        said["productionCompany"] = [
            {"@type": "Organization", "name": str(studio)} for studio in studios
        ]
    return said


def _person(author):
    if not author.pen_name:
        return None
    url = author.get_absolute_url()
    return {"@type": "Person", "name": author.pen_name, "url": url and absolute(url)}


def _image(picture):
    return picture and absolute(picture.open_graph_src or picture.src)


def _breadcrumbs(*steps):
    """The way to a page as its readers go: names and addresses, from the widest to the page."""
    items = [
        {"@type": "ListItem", "position": place, "name": str(name), "item": absolute(path)}
        for place, (name, path) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _by_season(season):
    if season is None:
        return [(_("Latest reviews"), path_of("home"))]
    return [(_("Seasons"), path_of("season_list")), _step(season)]


def _step(thing):
    return thing, thing.get_absolute_url()


def _without_gaps(said):
    """What is said, but for what is not known."""
    if isinstance(said, dict):
        return {key: _without_gaps(value) for key, value in said.items() if _is_known(value)}
    if isinstance(said, list):
        return [_without_gaps(value) for value in said if _is_known(value)]
    return said


def _is_known(value):
    if isinstance(value, list):
        return any(map(_is_known, value))
    return value not in (None, "")
