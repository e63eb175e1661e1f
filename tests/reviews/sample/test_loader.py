import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from comments.models import Comment, Status, Thread
from comments.rebuild import rebuild_comments
from comments.sample.loader import load_comments
from reviews.models import Blog, Page, Review, Series, User
from reviews.pictures import MadePicture
from reviews.sample import loader
from reviews.sample.drawings.people import AUTHORS
from reviews.sample.pictures import Drawing
from reviews.sample.reading import SampleError

pytestmark = pytest.mark.xdist_group("sample")  # loaded once, by one process

PIXELS = {(320, "jpg"): b"jpeg", (320, "avif"): b"avif"}


def make_quickly(drawing):
    content_hash = hashlib.sha256(drawing.name.encode()).hexdigest()
    return content_hash, MadePicture(sizes=[(320, 180)], files=PIXELS)


def load():
    texts = loader.read_texts()
    loader.load_reviews(texts, map(make_quickly, texts.drawings()))


@pytest.fixture(scope="module")
def _sample(django_db_setup, django_db_blocker, tmp_path_factory):
    """Loads everything once for this file."""
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), media, transaction.atomic():
        load()
        load_comments()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def _loaded(_sample, db):
    """Undoes what a test changes in the sample."""


@pytest.mark.usefixtures("_loaded")
def test_the_whole_sample_is_what_the_issue_asks_for():
    assert Series.objects.count() >= 16
    assert Series.objects.values("season").distinct().count() >= 3
    published = Review.objects.published()
    assert published.count() >= 8
    assert Review.objects.drafts().exists()
    assert Review.objects.scheduled().exists()
    assert Comment.objects.pending().exists()
    assert Comment.objects.spam().exists()
    assert {page.slug for page in Page.objects.all()} >= {"about", "privacy"}
    assert Blog.objects.current().name == "The Ironing Board"


@pytest.mark.usefixtures("_loaded")
def test_review_has_its_series_sections_pictures_and_spoilers():
    review = Review.objects.get(slug="metallic-rouge-season-one")
    assert review.is_published()
    assert review.series.slug == "metallic-rouge"
    sections = list(review.sections.on_page())
    assert [section.question.wording for section in sections] == list(loader.QUESTIONS.values())
    assert all(section.picture and section.picture_alt for section in sections)
    assert sections[1].is_spoiler
    assert all(section.picture_caption for section in sections)
    assert "{picture" not in sections[1].text
    assert review.title_picture_alt


@pytest.mark.usefixtures("_loaded")
def test_relative_dates_count_from_the_day_of_loading():
    scheduled = Review.objects.get(slug="ranma-1-2")
    assert abs(scheduled.published_at - timezone.now() - timedelta(days=5)) < timedelta(hours=1)


@pytest.mark.usefixtures("_loaded")
def test_sample_authors_cannot_log_in():
    assert {user.username for user in User.objects.all()} == {"mio", "jonas"}
    assert not any(user.is_staff or user.has_usable_password() for user in User.objects.all())


@pytest.mark.usefixtures("_loaded")
def test_threads_are_what_a_recount_makes_of_them():
    before = snapshot()
    assert before
    rebuild_comments()
    assert snapshot() == before


def snapshot():
    rows = Comment.objects.order_by("pk").values_list("pk", "is_on_page", "text_html")
    return list(rows), list(Thread.objects.order_by("pk").values_list("pk", "comment_count"))


@pytest.mark.usefixtures("_loaded")
def test_comments_keep_their_parents_status_and_author():
    mine = Comment.objects.filter(user__username="mio").first()
    assert mine.parent is not None
    assert mine.status == Status.APPROVED
    assert not Comment.objects.filter(created_at__gt=timezone.now()).exists()
    assert Comment.objects.pending().exclude(held_because="").count() == (
        Comment.objects.pending().count()
    )


def test_every_author_has_a_face_of_their_own():
    slugs = {author["slug"] for author in loader.read_texts().authors}
    assert slugs <= set(AUTHORS)


def test_every_drawing_is_asked_for_once():
    drawings = loader.read_texts().drawings()
    assert len(drawings) == len(set(drawings))
    assert len({drawing.name for drawing in drawings}) == len(drawings)
    assert Drawing("scene", "metallic-rouge", 2) in drawings


HEAD = {
    "title": '"One"',
    "slug": '"one"',
    "series": '""',
    "author": '"mio"',
    "published": '""',
    "updated": '""',
    "title_picture": "0",
    "title_picture_caption": '""',
}


def written(folder, text="", **head):
    lines = [f"{name} = {value}" for name, value in (HEAD | head).items() if value]
    path = folder / "one.md"
    path.write_text("\n".join(["+++", *lines, "+++", text]))
    return path


def read(path):
    [(path, head, text)] = loader._read_documents(path.parent, loader.REVIEW_FIELDS)
    authors = {"mio": User.objects.create(username="someone")}
    loader.ReviewFile(path, head, text, authors, series={}, pictures={}).load()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("head", "text", "problem"),
    [
        ({"slug": '"two"'}, "", r"one\.md: its slug is 'two'"),
        ({"title": ""}, "", r"one\.md: between the lines of \+\+\+: title is missing"),
        ({"colour": '"red"'}, "", "colour is unknown"),
        ({"title": "One"}, "", r"one\.md: .*line 1"),
        ({"author": '"nobody"'}, "", "author: there is no 'nobody'"),
        ({"series": '"nothing"'}, "", "series: there is no 'nothing'"),
        ({"published": '"soon"'}, "", "published: .*soon"),
        ({"updated": '"31st"'}, "", "updated: .*31st"),
        ({"title": f'"{"x" * 300}"'}, "", r"one\.md: .*250"),
        ({}, "## what-else\n\nText.", "“## what-else” is neither"),
        ({}, "## what-happened\n{picutre=2}\n", "“## what-happened”: 'picutre=2' is not under"),
        (
            {},
            '## what-happened\n{caption="' + "x" * 301 + '"}\n\nText.',
            "“## what-happened” .*300",
        ),
    ],
)
def test_odd_file_is_named_with_the_place(tmp_path, head, text, problem):
    path = written(tmp_path, text, **head)
    with pytest.raises(SampleError, match=problem):
        read(path)


@pytest.mark.django_db
def test_free_heading_stands_in_quotes(tmp_path):
    read(written(tmp_path, 'Hello.\n\n## "Next season"\n\nText.'))
    section = Review.objects.get(slug="one").sections.get()
    assert (section.heading, section.question) == ("Next season", None)


def test_text_that_is_not_there_is_named():
    with pytest.raises(SampleError, match=r"nowhere/blog\.toml"):
        loader.read_texts(Path("nowhere"))
