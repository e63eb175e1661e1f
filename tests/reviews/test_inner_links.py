from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.inner_links import dead_paths, inner_paths
from reviews.models import Genre, Page, Redirect, Season, Studio
from tests.factories import make_author, make_question, make_review, make_series


def test_paths_of_this_site_are_found_once_each(settings):
    settings.SITE_URL = "https://blog.example"
    html = (
        '<a href="/a/">a</a> <a href="/a/#x">b</a>'
        '<a href="https://blog.example/b/?q=1&amp;r">c</a> <a href="mailto:a@b.c">f</a>'
        '<a href="https://other.example/c/">d</a> <a href="#here">e</a>'
    )
    assert inner_paths(html) == ["/a/", "/b/"]


@pytest.mark.django_db
def test_what_answers_a_reader_is_alive():
    review = make_review(author=make_author(slug="mio"))
    make_series(slug="frieren", season=Season(2024, 0))
    Page.objects.create(title="About", slug="about", text="Us.")
    series = make_series(medium="film", demographic="josei")
    series.studios.create(name="Bones")
    series.genres.create(name="Mecha")
    make_question(slug="why")
    alive = {
        *("/studios/bones/", "/genres/mecha/", "/mediums/film/", "/demographics/josei/"),
        *("/questions/why/", "/seasons/2024/", "/questions/", "/studios/"),
        *("/", "/seasons/", "/series/frieren/", "/series/frieren", "/about/", "/authors/mio/"),
        *("/seasons/2024/winter/", review.get_absolute_url(), "/media/pictures/a.jpg"),
    }
    assert dead_paths(alive) == set()


@pytest.mark.django_db
def test_what_answers_nothing_is_dead():
    tomorrow = timezone.now() + timedelta(days=1)
    later = make_review(published_at=tomorrow)
    Studio.objects.create(name="Bones")
    Genre.objects.create(name="Mecha")
    dead = {
        *("/studios/bones/", "/genres/mecha/", "/mediums/film/", "/demographics/josei/"),
        *("/questions/why/", "/seasons/2024/", "/mediums/none/"),
        *("/reviews/gone/", "/series/gone/", "/gone/", "/authors/gone/", "/no/such/place/"),
        *("/seasons/2024/winter/", "/seasons/2024/dusk/", later.get_absolute_url()),
    }
    assert dead_paths(dead) == dead


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 40])
def test_many_links_are_as_many_queries_as_one(django_assert_max_num_queries, number):
    kinds = ("reviews/{}/", "series/{}/", "authors/{}/", "{}/", "seasons/20{:02}/winter/")
    paths = {f"/{kind}".format(one) for one in range(number) for kind in kinds}
    with django_assert_max_num_queries(6):
        dead_paths(paths)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/old/", "/old"])
def test_what_a_redirect_leads_on_is_alive(path):
    Redirect.objects.create(old_path="/old/", target="/seasons/")
    assert dead_paths({path, "/gone/"}) == {"/gone/"}
