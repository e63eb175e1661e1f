import pytest
from django.db import IntegrityError

from reviews.models import Blog

pytestmark = pytest.mark.django_db


def test_blog_has_words_before_anybody_wrote_any():
    assert Blog.objects.current().name == "Cour"
    assert not Blog.objects.exists()


def test_saving_twice_keeps_one_row():
    Blog(name="One").save()
    Blog(name="Two").save()
    assert [blog.name for blog in Blog.objects.all()] == ["Two"]


def test_database_refuses_a_second_row():
    with pytest.raises(IntegrityError):
        Blog.objects.bulk_create([Blog(pk=2)])


def test_its_markdown_is_rendered_when_saved():
    blog = Blog(front_page_words="*Hello*", footer="[About](/about/)")
    blog.save()
    assert "<em>Hello</em>" in blog.front_page_words_html
    assert 'href="/about/"' in blog.footer_html
