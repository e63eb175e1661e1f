import pytest
from django.urls import reverse

from reviews.models import Blog

from .forms import Form

pytestmark = pytest.mark.django_db


def test_blog_leads_to_its_one_row_even_before_it_is_written(owner):
    response = owner.get(reverse("admin:reviews_blog_changelist"), follow=True)
    assert response.redirect_chain == [("/admin/reviews/blog/1/change/", 302)]
    form = Form(owner, "/admin/reviews/blog/1/change/")
    form.fill(name="Rainy Season").press("_save")
    assert Blog.objects.get().name == "Rainy Season"


@pytest.mark.parametrize("what", ["/admin/reviews/blog/add/", "/admin/reviews/blog/1/delete/"])
def test_blog_is_neither_added_nor_deleted(owner, what):
    Blog.objects.create()
    assert owner.get(what).status_code == 403
