import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.module_loading import import_string

from reviews.admin.markdown_preview import MAX_CHARACTERS
from reviews.models import Blog, Page
from tests.factories import make_author, make_picture, make_reader, make_review, make_section

from .conftest import logged_in
from .forms import Form

pytestmark = pytest.mark.django_db

TEXT = "# One\n\n||hidden|| and a note[^1].\n\n![A hill](picture:{picture})\n\n[^1]: Here.\n"


def preview(client, **data):
    return client.post(reverse("admin:markdown_preview"), data)


def preview_of(form, name):
    """Asks for the preview of one field, with what the field says of its place on the page."""
    [editor] = [area for area in form.page.iter() if area.get("name") == name]
    response = preview(
        form.client,
        text=form.values[name],
        anchor=editor.get("data-anchor"),
        top_heading=editor.get("data-top-heading"),
    )
    return response.json()["html"]


def test_preview_of_a_section_is_what_its_page_shows(desk, author):
    text = TEXT.format(picture=make_picture().pk)
    section = make_section(make_review(author=author, introduction=text), text=text)
    form = Form(desk, reverse("admin:reviews_review_change", args=[section.review.pk]))
    assert preview_of(form, "sections-0-text") == without_picture_pages(section.text_html)
    introduction = without_picture_pages(section.review.introduction_html)
    assert preview_of(form, "introduction") == introduction
    assert "<img" in section.text_html
    assert section.anchor in section.text_html


def without_picture_pages(html):
    """Before a text is saved its pictures have no pages to lead to."""
    return re.sub(r'<a href="pictures/\d+/">(.*?)</a>', r"\1", html)


def test_preview_of_every_other_text_is_what_its_page_shows():
    text = TEXT.format(picture=make_picture().pk)
    owner = logged_in(make_author(is_superuser=True))
    page = Page.objects.create(title="About", slug="about", text=text)
    form = Form(owner, reverse("admin:reviews_page_change", args=[page.pk]))
    assert preview_of(form, "text") == page.text_html
    blog = Blog.objects.create(front_page_words=text, footer=text)
    form = Form(owner, reverse("admin:reviews_blog_change", args=[blog.pk]))
    assert preview_of(form, "front_page_words") == blog.front_page_words_html
    assert preview_of(form, "footer") == blog.footer_html
    writer = make_author(bio=text)
    form = Form(owner, reverse("admin:reviews_user_change", args=[writer.pk]))
    assert preview_of(form, "bio") == writer.bio_html


def test_markdownx_is_told_of_the_same_rendering(desk):
    text = TEXT.format(picture=make_picture().pk)
    markdownify = import_string(settings.MARKDOWNX_MARKDOWNIFY_FUNCTION)
    assert markdownify(text) == preview(desk, text=text, anchor="preview").json()["html"]


def test_stranger_is_told_to_log_in(client):
    response = preview(client, text="*Hi*")
    assert response.status_code == 401
    assert "log in" in response.json()["error"]


def test_reader_gets_no_preview(client):
    client.force_login(make_reader())
    response = preview(client, text="*Hi*")
    assert response.status_code == 403
    assert "html" not in response.json()


def test_preview_without_the_token_is_refused(author):
    client = Client(enforce_csrf_checks=True)
    client.force_login(author)
    assert preview(client, text="*Hi*").status_code == 403


def test_preview_is_only_posted(desk):
    assert desk.get(reverse("admin:markdown_preview")).status_code == 405


def test_text_too_long_is_refused_kindly(desk):
    response = preview(desk, text="x" * (MAX_CHARACTERS + 1))
    assert response.status_code == 413
    assert "too long to preview" in response.json()["error"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"text": "\0\ud800".encode("utf-8", "surrogatepass")},
        {"text": "*Hi*", "top_heading": "-9" * 40, "anchor": '"><script>'},
        {"text": "![](picture:" + "9" * 500 + ")"},
    ],
)
def test_preview_answers_whatever_is_sent(desk, data):
    response = preview(desk, **data)
    assert response.status_code == 200
    assert "<script" not in response.json()["html"]


def test_markdownx_own_addresses_and_script_are_absent(desk):
    html = desk.get("/admin/reviews/review/add/").content.decode()
    assert "markdownx/js" not in html
    assert 'data-markdownx-urls-path="/admin/markdown/preview/"' in html
    assert 'data-markdownx-upload-urls-path="/admin/pictures/upload/"' in html
    for address in ("/markdownx/markdownify/", "/markdownx/upload/"):
        assert desk.post(address, {"content": "x"}).status_code == 404
