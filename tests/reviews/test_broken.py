import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from reviews.broken import kinds_of_faults
from reviews.models import Page, Redirect
from tests.factories import make_author, make_picture, make_review, make_section, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return make_user(is_staff=True, is_superuser=True)


def make_files(picture):
    for name in picture.stored_names():
        default_storage.save(name, ContentFile(b"x"))
    return picture


def faults(user):
    """What is found, by the kind's place in the list: files, links, alt texts, Redirects."""
    return [[(fault.words, fault.row) for fault in kind.faults] for kind in kinds_of_faults(user)]


def test_nothing_is_wrong_with_what_is_whole(owner):
    picture = make_files(make_picture())
    whole = {"title_picture": picture, "title_picture_alt": "A cat"}
    other = make_review(**whole, introduction="See [home](/) and [elsewhere](https://a.example/).")
    make_section(other, picture=picture, picture_is_decorative=True)
    Redirect.objects.create(old_path="/old/", target=other.get_absolute_url())
    make_section(other, text="[Old](/old/)")
    assert faults(owner) == [[], [], [], []]


def test_missing_files_are_counted(owner):
    picture = make_files(make_picture())
    default_storage.delete(picture.stored_names()[0])
    gone = make_picture()
    words = {row: words for words, row in faults(owner)[0]}
    assert words[picture].startswith("1 ")
    assert words[gone].startswith(f"{len(gone.stored_names())} ")


def test_dead_links_of_introductions_sections_and_pages_are_found(owner):
    review = make_review(introduction="[a](/gone/)")
    make_section(review, text="[b](/series/gone/)")
    page = Page.objects.create(title="About", slug="about", text="[c](/nowhere/at/all/)")
    dead = faults(owner)[1]
    assert dead == [("/gone/", review), ("/series/gone/", review), ("/nowhere/at/all/", page)]


def test_pictures_without_alt_text_are_found(owner):
    review = make_review(title_picture=make_picture())
    make_section(review, heading="Why?", picture=make_picture())
    assert faults(owner)[2] == [("The title picture", review), ("Why?", review)]


def test_redirects_that_lead_nowhere_are_found(owner):
    lost = Redirect.objects.create(old_path="/old/", target="/reviews/gone/#top")
    Redirect.objects.create(old_path="/other/", target="https://example.org/")
    assert faults(owner)[3] == [("/reviews/gone/#top", lost)]


def broken_review(author, **fields):
    review = make_review(
        author=author, title_picture=make_picture(), introduction="[a](/gone/)", **fields
    )
    make_section(review, text="[b](/gone/)", picture=make_picture())
    return review


def test_author_is_told_of_her_own_reviews_only():
    author = make_author()
    review = broken_review(author)
    broken_review(make_author())
    Page.objects.create(title="About", slug="about", text="[c](/gone/)")
    make_picture()
    files, links, without_alt = faults(author)
    pictures = {review.title_picture, review.sections.get().picture}
    assert {row for _words, row in files} == pictures
    assert links == [("/gone/", review)] * 2
    assert {row for _words, row in without_alt} == {review}


@pytest.mark.parametrize("state", ["draft", "bin"])
def test_what_readers_cannot_see_is_not_broken(owner, state):
    review = broken_review(make_author(), **({"published_at": None} if state == "draft" else {}))
    if state == "bin":
        review.move_to_bin()
    _files, links, without_alt, _redirects = faults(owner)
    assert links == without_alt == []


@pytest.mark.parametrize("many", [1, 20])
def test_many_reviews_cost_the_queries_of_one(owner, django_assert_max_num_queries, many):
    for _number in range(many):
        broken_review(make_author())
    with django_assert_max_num_queries(10):
        kinds_of_faults(owner)
