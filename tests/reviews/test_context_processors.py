import pytest

from reviews.context_processors import blog
from reviews.models import Blog, Page

pytestmark = pytest.mark.django_db


def test_words_of_the_blog_are_asked_for_only_where_printed(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        blog(rf.get("/"))


def test_words_of_the_blog_are_asked_for_once(rf, django_assert_num_queries):
    Blog(name="The Ironing Board", tagline="Nine questions").save()
    context = blog(rf.get("/"))
    with django_assert_num_queries(1):
        assert context["blog"].name == "The Ironing Board"
        assert context["blog"].tagline == "Nine questions"


def test_menu_holds_the_pages_marked_for_it_in_their_order(rf):
    Page.objects.create(title="Second", slug="b", text="", is_in_menu=True, position=2)
    Page.objects.create(title="First", slug="a", text="", is_in_menu=True, position=1)
    Page.objects.create(title="Imprint", slug="c", text="")
    assert [str(page) for page in blog(rf.get("/"))["menu_pages"]] == ["First", "Second"]
