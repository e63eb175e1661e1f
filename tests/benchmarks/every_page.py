"""One address of every kind of page that readers and robots ask for, in a large blog."""

from django.urls import reverse
from django.utils import timezone

from comments.models import Comment, Thread
from reviews.models import Genre, Page, Question, Review, Series, Studio
from reviews.models.series import Demographic, Medium
from reviews.sitemap_parts import PARTS

from .large_blog import address_of_long_thread
from .large_talk import LONG_THREADS

OF_ALL = (
    *("home", "season_list", "question_list", "studio_list", "genre_list", "demographic_list"),
    *("medium_list", "archive", "archive_titles", "compare", "numbers", "feed_list", "blog_feed"),
    *("comment_feed", "sitemap_index", "sitemap_of_lists"),
)
PLACE = 30  # that review, counted from the newest, is of a Season that is over


def addresses():
    """Returns them by their names; a small blog lacks the longest Threads."""
    review = Review.objects.published().newest_first()[PLACE]
    return {
        **_of_threads(),
        **{name.replace("_", " "): reverse(name) for name in OF_ALL},
        **_of_review(review),
        **_of_season(review.series.season),
        **_of_question(Question.objects.asked().first(), review.series),
        **_of_facts(),
        **{f"sitemap of {part}": reverse("sitemap", args=[part, 1]) for part in PARTS},
        "page": Page.objects.first().get_absolute_url(),
        "search": reverse("search") + "?q=people",
    }


def _of_threads():
    """Their sizes say how a page grows with its Thread; the shortest is in every blog."""
    there = [size for size in LONG_THREADS if Thread.objects.filter(comment_count=size).exists()]
    pages = {f"review, {size:,} comments": address_of_long_thread(size) for size in there}
    comment = Comment.objects.on_page().filter(thread__comment_count=LONG_THREADS[0]).first()
    return pages | {"comment": reverse("comment_detail", args=[comment.pk])}


def _of_review(review):
    sequel = Series.objects.filter(follows__isnull=False).first()
    month = timezone.localdate(review.first_published_at)
    return {
        "review": review.get_absolute_url(),
        "series": review.series.get_absolute_url(),
        "author": review.author.get_absolute_url(),
        "month": reverse("archive_month", args=[f"{month:%Y}", f"{month:%m}"]),
        "compare two": reverse("series_compare", args=[sequel.follows.slug, sequel.slug]),
    }


def _of_season(season):
    address = season.get_absolute_url()
    pages = {"season": address, "year": season.year_path}
    return pages | {"season wall": f"{address}pictures/", "season feed": f"{address}feed/"}


def _of_question(question, series):
    address = question.get_absolute_url()
    season, genre = series.season, series.genres.first()
    narrowed = (question.slug, season.year, season.slug)
    return {
        "question": address,
        "question, page 2": f"{address}?page=2",
        "question of season": reverse("question_season", args=narrowed),
        "question of genre": reverse("question_genre", args=[question.slug, genre.slug]),
        "question wall": f"{address}pictures/",
        "question feed": f"{address}feed/",
    }


def _of_facts():
    studio, genre = Studio.objects.first(), Genre.objects.first()
    return {
        "studio": studio.get_absolute_url(),
        "studio feed": f"{studio.get_absolute_url()}feed/",
        "genre": genre.get_absolute_url(),
        "genre feed": f"{genre.get_absolute_url()}feed/",
        "demographic": Demographic.SHOUNEN.get_absolute_url(),
        "medium": Medium.ANIME_TV.get_absolute_url(),
    }
