import pytest
from django.urls import reverse

from tests.factories import (
    make_picture,
    make_review,
    make_section,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/reviews/picture/"


def test_pictures_are_looked_at_and_not_deleted(owner):
    picture = make_picture()
    address = reverse("admin:reviews_picture_delete", args=[picture.pk])
    assert owner.post(address, {"post": "yes"}).status_code == 403
    assert owner.get(reverse("admin:reviews_picture_add")).status_code == 403


@pytest.mark.parametrize("many", [1, 40])
def test_library_says_where_each_is_used_in_a_constant_number_of_queries(
    desk, author, django_assert_max_num_queries, many
):
    for number in range(many):
        review = make_review(author=author, title=f"Review {number}")
        make_section(review, picture=make_picture(original_name="a.png"))
    with django_assert_max_num_queries(25):
        page = desk.get(LIST, {"q": "a.png"}).content.decode()
    assert page.count("/change/") >= 2 * many
    assert "Review 0</a>" in page


@pytest.mark.parametrize(("used", "shown"), [("yes", "used.png"), ("no", "spare.png")])
def test_library_is_narrowed_down_to_used_and_unused(desk, author, used, shown):
    picture = make_picture(original_name="used.png")
    make_picture(original_name="spare.png")
    make_review(author=author, introduction=f"![](picture:{picture.pk})")
    page = desk.get(LIST, {"used": used}).content.decode()
    assert [name for name in ("used.png", "spare.png") if name in page] == [shown]


def test_picture_that_is_used_nowhere_says_so(desk):
    picture = make_picture()
    page = desk.get(reverse("admin:reviews_picture_change", args=[picture.pk]))
    assert "Nowhere" in page.content.decode()
