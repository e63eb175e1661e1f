import re
from datetime import timedelta
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.utils import timezone

from reviews.models import DraftLink, Redirect, Review
from tests.factories import (
    make_author,
    make_moderator,
    make_picture,
    make_review,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db
FIGURE_LINK = re.compile(r'<figure[^>]*>\s*<a href="([^"]+)"')


def page_of(place, picture):
    """The address of a picture's page below whatever address a review has."""
    address = place if isinstance(place, str) else place.get_absolute_url()
    return f"{address}pictures/{picture.pk}/"


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.fixture
def review():
    """A review of three pictures: its title's, one in a text, and a Section's."""
    in_text = make_picture()
    review = make_review(title="Frieren", slug="frieren", title_picture=make_picture())
    make_section(
        review,
        heading="What happened?",
        text=f"![A grave](picture:{in_text.pk})",
        picture=make_picture(),
        picture_alt="A bus",
        picture_caption="Episode 2",
    )
    return review


@pytest.fixture
def draft(review):
    Review.objects.update(published_at=None, first_published_at=None, slug="")
    review.refresh_from_db()
    return review


def section_picture(review):
    return review.sections.get().picture


def test_page_shows_the_picture_and_what_is_said_of_it(client, review):
    picture = section_picture(review)
    html = html_of(client, page_of(review, picture))
    assert f'srcset="{picture.srcset}" sizes="96vw"' in html
    assert 'alt="A bus" fetchpriority="high"' in html
    assert "<figcaption>Episode 2</figcaption>" in html
    assert "<h1>Picture 3 of 3</h1>" in " ".join(html.split())
    assert "<title>Picture 3 of 3 · Frieren · Cour</title>" in " ".join(html.split())


def test_page_leads_back_to_its_section_and_to_the_review(client, review):
    address = page_of(review, section_picture(review))
    html = html_of(client, address)
    links = {urljoin(address, link) for link in re.findall(r'href="([^"]+)"', html)}
    assert review.get_absolute_url() in links
    assert review.sections.get().get_absolute_url() in links


def test_pages_lead_to_their_neighbours(client, review):
    last = page_of(review, section_picture(review))
    first = page_of(review, review.title_picture)
    middle = urljoin(last, re.search(r'rel="prev" href="([^"]+)"', html_of(client, last))[1])
    html = html_of(client, middle)
    assert urljoin(middle, re.search(r'rel="prev" href="([^"]+)"', html)[1]) == first
    assert urljoin(middle, re.search(r'rel="next" href="([^"]+)"', html)[1]) == last
    assert 'rel="prev"' not in html_of(client, first)
    assert 'rel="next"' not in html_of(client, last)


def test_only_picture_of_a_review_leads_to_no_other(client):
    section = make_section(picture=make_picture())
    html = html_of(client, page_of(section.review, section.picture))
    assert "Picture 1 of 1" in html
    assert "Pictures of this review" not in html


def test_every_figure_of_a_review_leads_to_its_picture(client, review):
    html = html_of(client, review.get_absolute_url())
    links = [urljoin(review.get_absolute_url(), link) for link in FIGURE_LINK.findall(html)]
    assert len(links) == len(set(links)) == 3
    for link in links:
        assert client.get(link).status_code == 200


def test_link_of_a_decorative_picture_has_a_name(client):
    section = make_section(picture=make_picture(), picture_is_decorative=True)
    text = make_section(section.review, text=f"![](picture:{make_picture().pk})").text_html
    name = 'aria-label="See this picture large"'
    assert html_of(client, section.review.get_absolute_url()).count(name) == 2
    assert name in text


def test_picture_of_another_review_is_not_found(client, review):
    other = make_section(picture=make_picture())
    assert client.get(page_of(review, other.picture)).status_code == 404
    assert client.get(page_of(review, make_picture())).status_code == 404


def test_picture_has_one_address(client, review):
    address = f"{review.get_absolute_url()}pictures/0{review.title_picture.pk}/"
    assert client.get(address).status_code == 404
    assert client.get(f"{review.get_absolute_url()}pictures/{'9' * 30}/").status_code == 404


def test_picture_of_an_unpublished_review_is_not_found_at_its_address(client, review):
    Review.objects.update(published_at=timezone.now() + timedelta(days=1))
    client.force_login(review.author)
    assert client.get(page_of(review, review.title_picture)).status_code == 404


def test_picture_of_a_review_in_the_bin_is_gone(client, review):
    review.move_to_bin()
    response = client.get(page_of(review, review.title_picture))
    assert response.status_code == 410
    assert "This review is gone" in response.content.decode()


@pytest.mark.parametrize("target", ["/reviews/new/", "/reviews/new", "/reviews/new/#comments"])
def test_picture_moves_with_its_review(client, target):
    Redirect.objects.create(old_path="/reviews/old/", target=target)
    response = client.get("/reviews/old/pictures/7/")
    assert (response.status_code, response["Location"]) == (301, "/reviews/new/pictures/7/")


@pytest.mark.parametrize("target", ["/seasons/", "https://example.org/reviews/new/"])
def test_picture_is_missing_where_its_old_review_leads_to_none(client, target):
    Redirect.objects.create(old_path="/reviews/old/", target=target)
    assert client.get("/reviews/old/pictures/7/").status_code == 404


def test_pictures_follow_a_renamed_review(client, review):
    before = page_of(review, review.title_picture)
    review.slug = "new"
    review.save()
    after = page_of(review, review.title_picture)
    assert client.get(before, follow=True).redirect_chain == [(after, 301)]


# Spoilers


def test_steps_lead_past_a_picture_that_spoils(client, review):
    spoiling = make_section(review, picture=make_picture(), is_spoiler=True, position=1)
    make_section(review, picture=make_picture(), position=2)
    html = html_of(client, page_of(review, section_picture_of(review, 0)))
    assert "Picture 3 of 4" in html
    assert f"../{spoiling.picture.pk}/" not in html


def test_picture_that_spoils_says_so_and_is_told_to_no_other_site(client, review):
    spoiling = make_section(review, picture=make_picture(), is_spoiler=True, position=1)
    html = html_of(client, page_of(review, spoiling.picture))
    assert '<p class="spoiler-label">Spoiler</p>' in html
    assert "<h1>A picture that spoils" in html
    assert "og:image" not in html
    assert f"../{section_picture_of(review, 0).pk}/" in html


def section_picture_of(review, place):
    return review.sections.in_order()[place].picture


# Drafts


def test_picture_of_a_draft_is_shown_to_its_author_alone(client, draft):
    address = page_of(draft.get_draft_url(), draft.title_picture)
    assert client.get(address).status_code == 404
    for person in (make_author(), make_moderator()):
        client.force_login(person)
        assert client.get(address).status_code == 404
    client.force_login(draft.author)
    response = client.get(address)
    assert "Picture 1 of 3" in response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"
    assert 'content="noindex"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_figures_of_a_draft_lead_to_the_drafts_pictures(client, draft):
    client.force_login(draft.author)
    html = html_of(client, draft.get_draft_url())
    links = [urljoin(draft.get_draft_url(), link) for link in FIGURE_LINK.findall(html)]
    assert len(links) == 3
    for link in links:
        assert client.get(link).status_code == 200


def test_picture_of_a_draft_leads_to_the_public_one_once_there_is_one(client, review):
    client.force_login(review.author)
    response = client.get(page_of(review.get_draft_url(), review.title_picture))
    assert response["Location"] == page_of(review, review.title_picture)


def test_whoever_has_the_link_sees_the_pictures_of_the_draft(client, draft):
    link = DraftLink.objects.make(draft)
    response = client.get(page_of(link, draft.title_picture))
    assert "Picture 1 of 3" in response.content.decode()
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]
    assert client.get(page_of(link, make_picture())).status_code == 404


def test_expired_link_shows_no_picture(client, draft):
    link = DraftLink.objects.make(draft)
    DraftLink.objects.update(expires_at=timezone.now())
    response = client.get(page_of(link, draft.title_picture))
    assert response.status_code == 410
    assert "<img" not in response.content.decode()


def test_shared_picture_leads_to_the_public_one_once_there_is_one(client, review):
    link = DraftLink.objects.make(review)
    response = client.get(page_of(link, review.title_picture))
    assert response["Location"] == page_of(review, review.title_picture)
    assert response["Referrer-Policy"] == "no-referrer"


# All of them


def test_page_is_the_same_bytes_for_everybody_and_only_ever_read(client, review):
    address = page_of(review, review.title_picture)
    response = client.get(address)
    assert response["Vary"] == "Cookie"
    assert not response.cookies
    assert client.get(address).content == response.content
    assert client.post(address).status_code == 405
    canonical = f'<link rel="canonical" href="{settings.SITE_URL}{address}">'
    assert canonical in response.content.decode()


@pytest.mark.parametrize("many", [1, 30])
def test_page_takes_at_most_five_queries(client, django_assert_max_num_queries, many):
    review = make_review(series=make_series(), title_picture=make_picture())
    for _ in range(many):
        text = f"![A grave](picture:{make_picture().pk})"
        make_section(review, text=text, picture=make_picture())
    with django_assert_max_num_queries(5):
        html_of(client, page_of(review, review.title_picture))
