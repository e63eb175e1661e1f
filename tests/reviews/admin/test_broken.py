import pytest
from django.urls import reverse

from reviews.admin import broken
from tests.factories import make_moderator, make_picture, make_reader, make_review

from .conftest import logged_in
from .reviews import change_address

pytestmark = pytest.mark.django_db
BROKEN = "/admin/broken/"


def test_page_says_what_is_broken_and_leads_to_where_it_is_mended(desk, author):
    review = make_review(author=author, title_picture=make_picture(), introduction="[a](/gone/)")
    page = desk.get(BROKEN).content.decode()
    assert "Links that lead nowhere" in page
    assert "/gone/" in page
    assert f'href="{change_address(review)}"' in page
    picture_address = reverse("admin:reviews_picture_change", args=[review.title_picture_id])
    assert f'href="{picture_address}"' in page
    assert desk.get(picture_address).status_code == 200


def test_page_without_faults_says_so(desk):
    assert "None." in desk.get(BROKEN).content.decode()


def test_long_list_is_cut_and_the_rest_counted(desk, author, monkeypatch):
    monkeypatch.setattr(broken, "SHOWN", 1)
    make_review(author=author, introduction="[a](/gone/) [b](/lost/) [c](/away/)")
    assert "and 2 more" in desk.get(BROKEN).content.decode()


def test_page_changes_nothing(desk):
    assert desk.post(BROKEN).status_code == 405


def test_desk_leads_to_the_page(desk):
    assert f'href="{BROKEN}"' in desk.get("/admin/").content.decode()


@pytest.mark.parametrize(("make", "status"), [(make_moderator, 403), (make_reader, 302)])
def test_who_may_not_write_is_not_told(make, status):
    assert logged_in(make()).get(BROKEN).status_code == status
