"""What other sites, browsers and phones show of a page: pictures beside links, colours, icons."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image

from reviews.models import Season
from tests.factories import make_picture, make_review, make_series

pytestmark = pytest.mark.django_db


def meta_of(client, page):
    html = client.get(page.get_absolute_url()).content.decode()
    return re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html)


def read_tokens():
    return Path(finders.find("css/tokens.css")).read_text()


def test_review_is_shared_with_its_title_picture_in_the_size_for_it(client):
    picture = make_picture(has_open_graph=True)
    review = make_review(title_picture=picture, title_picture_alt="A red desert")
    meta = meta_of(client, review)
    assert ("og:image", f"{settings.SITE_URL}{picture.open_graph_src}") in meta
    assert ("og:image:width", "1200") in meta
    assert ("og:image:height", "630") in meta
    assert ("og:image:alt", "A red desert") in meta
    assert ("twitter:card", "summary_large_image") in meta


def test_picture_without_that_size_is_shared_as_it_is(client):
    picture = make_picture()
    meta = dict(meta_of(client, make_review(title_picture=picture)))
    assert meta["og:image"] == f"{settings.SITE_URL}{picture.src}"
    assert "og:image:width" not in meta


def test_review_without_a_title_picture_is_shared_with_the_poster(client):
    poster = make_picture(has_open_graph=True)
    meta = dict(meta_of(client, make_review(series=make_series(poster=poster))))
    assert meta["og:image"].endswith(poster.open_graph_src)


def test_page_without_any_picture_names_none(client):
    assert "og:image" not in dict(meta_of(client, make_review()))


def test_every_seasons_pages_have_its_colour(client):
    """The template repeats the tokens: a browser reads it before any style sheet."""
    tokens = dict(re.findall(r"--(\w+): light-dark\((#\w+),", read_tokens()))
    for quarter, name in enumerate(("winter", "spring", "summer", "autumn")):
        series = make_series(season=Season(2024, quarter))
        for page in (series, series.season, make_review(series=series)):
            colours = [value for key, value in meta_of(client, page) if key == "theme-color"]
            assert colours == [tokens[name]]


def test_other_pages_have_the_colours_of_the_ground(client):
    ground = re.search(r"--bg: light-dark\((#\w+), (#\w+)\)", read_tokens()).groups()
    colours = [value for key, value in meta_of(client, make_review()) if key == "theme-color"]
    assert tuple(colours) == ground


@pytest.mark.parametrize(
    ("name", "kind"), [("favicon.ico", "ICO"), ("apple-touch-icon.png", "PNG")]
)
def test_icons_are_there_for_the_root(name, kind):
    with Image.open(finders.find(f"root/{name}")) as icon:
        assert icon.format == kind
        assert icon.width in {48, 180}
