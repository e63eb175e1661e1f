"""A blog of any size: the same numbers make the same one.

A review every four and a half days back from now, with nine answers of some two hundred words;
twenty of a Season, and ten Series more that nobody has reviewed. The texts are the sample blog's,
rendered once and used again and again, so that all is there in a minute. Pictures have no files.
"""

import hashlib
import random
from datetime import timedelta
from functools import cache
from unittest.mock import patch

from django.utils import timezone
from django.utils.text import slugify

from comments.models import Comment, Thread
from reviews.models import (
    Blog,
    Genre,
    Page,
    Picture,
    Question,
    Review,
    Season,
    Section,
    Series,
    Studio,
    User,
)
from reviews.models.series import Demographic, Medium
from reviews.search import writing

from .bulk import settle, store
from .large_talk import LONG_THREADS, make_comments
from .sample_texts import answers, introductions

SPACING = timedelta(days=4.5)
WIDE, UPRIGHT = 150, 150
SIZES = [[320, 180], [640, 360], [960, 540], [1280, 720]]
POSTER_SIZES = [[320, 450], [460, 647]]
AUTHORS, STUDIOS, GENRES, GENRES_OF_ONE = 3, 60, 24, 3
FIRST_LONG_THREAD = 3  # there are reviews before and after
ALT = "What is seen in the picture"
SYLLABLES = ("ka", "ri", "mo", "tse", "na", "shi", "ha", "ru", "yo", "gen", "tai", "zu")
SIGNS = "春夏秋冬星月花雪風空海山夢光影剣姫竜猫歌"


class NotEmptyError(Exception):
    """Other rows would be in the way of these."""


def make(*, reviews, comments):
    """Makes all rows in an empty, migrated database; returns how many of each there are."""
    if Review.objects.exists():
        raise NotEmptyError
    make_words()
    wide, upright = make_pictures()
    make_series(reviews * 3 // 2, upright)
    make_reviews(reviews, wide)
    make_sections(wide)
    make_comments(comments)
    make_findable()
    made = (Series, Review, Section, Comment, Picture)
    settle([*made, Studio, Genre, Thread])
    return {str(model._meta.verbose_name_plural): model.objects.count() for model in made}


def make_findable():
    """Writes what search looks through, which follows only rows that are saved one by one."""
    with patch.object(writing, "plain_text", cache(writing.plain_text)):  # the texts are few
        writing.write_everything()


def address_of_long_thread(number):
    return f"/reviews/with-{number}-comments/"


def make_words():
    Blog(
        name="A large blog",
        tagline="A review every four and a half days",
        front_page_words=introductions()[0][0],
        footer="Written by people. [About](/about/)",
    ).save()
    for title in ("About", "Privacy"):
        Page(title=title, slug=slugify(title), text=answers()[0][0], is_in_menu=True).save()


def make_pictures():
    """Returns the ids of wide ones and of posters."""
    shapes = [SIZES] * WIDE + [POSTER_SIZES] * UPRIGHT
    store(Picture, (_picture(pk, sizes) for pk, sizes in enumerate(shapes, start=1)))
    return range(1, WIDE + 1), range(WIDE + 1, WIDE + UPRIGHT + 1)


def _picture(pk, sizes):
    return Picture(
        pk=pk,
        content_hash=hashlib.sha256(f"large {pk}".encode()).hexdigest(),
        width=sizes[-1][0],
        height=sizes[-1][1],
        sizes=sizes,
        has_open_graph=sizes is SIZES,
    )


def make_series(number, posters):
    """The newest first; every third is reviewed nowhere."""
    store(Studio, _named(Studio, STUDIOS, "Studio"))
    store(Genre, _named(Genre, GENRES, "Genre"))
    chance = random.Random(number)
    pks = range(1, number + 1)
    store(Series, (_one_series(pk, number, posters, chance) for pk in pks))
    by, of = Series.studios.through, Series.genres.through
    store(by, (by(series_id=pk, studio_id=pk * 7 % STUDIOS + 1) for pk in pks))
    store(of, (of(series_id=pk, genre_id=genre) for pk in pks for genre in _genres(pk)))


def _named(model, number, word):
    chance = random.Random(number)
    names = [f"{word} {_made_up(chance)}" for _number in range(number)]
    pairs = enumerate(names, start=1)
    return [model(pk=pk, name=f"{name} {pk}", slug=slugify(f"{name} {pk}")) for pk, name in pairs]


def _one_series(pk, last, posters, chance):
    title = f"{_made_up(chance)} no {_made_up(chance)}"
    is_second = pk % 10 == 0 and pk + 30 <= last
    return Series(
        pk=pk,
        title=title,
        part="Season Two" if is_second else "",
        slug=slugify(f"{title} {pk}"),
        japanese_title="".join(chance.choices(SIGNS, k=6)),
        romaji_title=title.lower(),
        medium=Medium.FILM if pk % 12 == 0 else Medium.ANIME_TV,
        season=Season.of(timezone.localdate(_date_of((pk - 1) * 2 // 3))),
        episodes=12,
        demographic=(Demographic.SHOUNEN, Demographic.SEINEN, "")[pk % 3],
        poster_id=posters[pk % len(posters)],
        follows_id=pk + 30 if is_second else None,
    )


def _made_up(chance):
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _genres(pk):
    return {pk * step % GENRES + 1 for step in range(1, GENRES_OF_ONE + 1)}


def _date_of(place):
    """When the review at that place was published: 0 is the newest."""
    return timezone.now() - timedelta(hours=1) - place * SPACING


def make_reviews(number, pictures):
    authors = [_make_author(place, pictures) for place in range(AUTHORS)]
    series = Series.objects.order_by("pk").values_list("pk", "title")
    about = [(pk, title) for pk, title in series if pk % 3]
    # The newest has the highest id, as where they were written one after the other.
    rows = [_review(place, number - place, about[place]) for place in range(number)]
    for place, row in enumerate(rows):
        row.author_id = authors[place % AUTHORS]
        row.title_picture_id = pictures[place % len(pictures)]
    store(Review, rows)


def _make_author(number, pictures):
    author = User(
        username=f"author{number}",
        email=f"author{number}@example.org",
        pen_name=f"Author {_made_up(random.Random(number))}",
        bio="Words about the author, a line or two of them.",
        portrait_id=pictures[number],
        banner_id=pictures[number + AUTHORS],
    )
    author.set_unusable_password()
    author.save()
    return author.pk


def _review(place, pk, series):
    series_id, title = series
    introduction, html, first_words = introductions()[place % len(introductions())]
    date = _date_of(place)
    return Review(
        pk=pk,
        title=f"{title}, seen twice",
        slug=_slug(place, title),
        series_id=series_id,
        title_picture_alt=ALT,
        introduction=introduction,
        introduction_html=html,
        excerpt=first_words,
        published_at=date,
        first_published_at=date,
        created_at=date,
    )


def _slug(place, title):
    long_ones = dict(enumerate(LONG_THREADS, start=FIRST_LONG_THREAD))
    if place in long_ones:
        return address_of_long_thread(long_ones[place]).split("/")[2]
    return slugify(f"{title} {place}")


def make_sections(pictures):
    """Nine of each review, in the order of their ids; every second has a picture."""
    questions = list(Question.objects.all())
    reviews = Review.objects.newest_first().values_list("pk", flat=True)
    places = ((review, question) for review in reviews for question in questions)
    store(
        Section,
        (_section(pk, *place, pictures) for pk, place in enumerate(places, start=1)),
    )


def _section(pk, review, question, pictures):
    text, html, first_words = answers()[pk % len(answers())]
    has_picture = pk % 2 == 0
    return Section(
        pk=pk,
        review_id=review,
        question=question,
        heading=question.wording,
        anchor=question.slug,
        text=text,
        text_html=html,
        excerpt=first_words,
        picture_id=pictures[pk % len(pictures)] if has_picture else None,
        picture_alt=ALT if has_picture else "",
        is_spoiler=question.tends_to_spoil,
        position=question.position,
    )


def places():
    """Returns the addresses of pages that are worth measuring, and a review to comment on."""
    full = Season.of(timezone.localdate(_date_of(20)))
    has_talk = {size: Thread.objects.filter(comment_count=size).exists() for size in LONG_THREADS}
    long = [size for size in LONG_THREADS if has_talk[size]]
    pages = {
        "home": "/",
        **{f"review, {size:,} comments": address_of_long_thread(size) for size in long},
        "season": full.get_absolute_url(),
        "feed": "/feed/",
        "search, a common word": "/search/?q=people",
        "search, a title": f"/search/?q={Series.objects.earliest('pk').title.split()[0]}",
    }
    return pages, Review.objects.get(slug=_slug(FIRST_LONG_THREAD, "")).pk
