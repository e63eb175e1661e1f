import pytest
from django.apps import apps
from django.core.management import call_command

from reviews import rebuild
from reviews.models import Blog, Page, RenderedHTMLField, Review, SearchEntry, Section, User
from tests.factories import make_author, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def _blog():
    Blog(front_page_words="*Hello*", footer="*Bye*").save()
    Page.objects.create(title="About", slug="about", text="*Us*")
    author = make_author(bio="*Me*")
    section = make_section(text="*Answer*")
    section.review.author = author
    section.review.introduction = "*Once*"
    section.review.save()


def everything():
    models = (Blog, Page, User, Review, Section)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.usefixtures("_blog")
def test_rebuild_changes_nothing_that_is_right():
    before = everything()
    assert rebuild.rebuild_reviews() > 0
    assert everything() == before


@pytest.mark.usefixtures("_blog")
def test_rebuild_mends_every_column(monkeypatch):
    monkeypatch.setattr(rebuild, "BATCH", 1)
    before = everything()
    for model, fields in rebuild.MADE_BY_SAVING.items():
        model.objects.update(**dict.fromkeys(fields, "old"))
    assert everything() != before
    call_command("rebuild", verbosity=0)
    assert everything() == before


@pytest.mark.usefixtures("_blog")
def test_rebuild_writes_what_can_be_found():
    before = list(SearchEntry.objects.order_by("pk").values())
    SearchEntry.objects.update(text="old", names="old", title="old", lines="old")
    call_command("rebuild", verbosity=0)
    assert list(SearchEntry.objects.order_by("pk").values()) == before


def test_no_rendered_column_is_forgotten():
    for model in apps.get_app_config("reviews").get_models():
        rendered = {f.name for f in model._meta.fields if isinstance(f, RenderedHTMLField)}
        assert rendered <= set(rebuild.MADE_BY_SAVING.get(model, ()))
