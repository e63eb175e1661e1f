"""The templates of pages, in Jinja: what Django did by itself is said in them, or is missed."""

import inspect
from pathlib import Path

import pytest
from django.core.paginator import Page, Paginator
from django.forms import BoundField
from django.template import TemplateDoesNotExist, engines
from django.template.loader import get_template
from django.utils.translation import override
from jinja2 import nodes

import comments.models
import reviews.models
from comments.forms import CommentForm
from config.page_templates import OF_DJANGO

FOLDER = Path("templates")
NAMES = sorted(
    str(path.relative_to(FOLDER)) for end in ("html", "xml") for path in FOLDER.rglob(f"*.{end}")
)
PAGES = [name for name in NAMES if not name.startswith(OF_DJANGO)]


def classes():
    """Those whose objects templates print."""
    yield from (Page, Paginator, BoundField, CommentForm)
    for models in (reviews.models, comments.models):
        yield from (one for one in vars(models).values() if inspect.isclass(one))


def names_of_methods():
    """The names that are methods wherever they are anything."""
    methods, others = set(), {"next"}  # of a Season, and what stands beside a page
    for one in classes():
        for name, value in inspect.getmembers_static(one):
            is_method = inspect.isfunction(value) or isinstance(value, classmethod)
            (methods if is_method else others).add(name)
    return methods - others


METHODS = names_of_methods()


def uncalled(text):
    """Yields the methods that a template names without calling them: they would always be true."""
    tree = engines["pages"].env.parse(text)
    called = {id(call.node) for call in tree.find_all(nodes.Call)}
    for found in tree.find_all(nodes.Getattr):
        if found.attr in METHODS and id(found) not in called:
            yield f"line {found.lineno}: {found.attr}"


@pytest.mark.parametrize("name", PAGES)
def test_every_template_can_be_read_and_calls_its_methods(name):
    get_template(name, using="pages")
    assert list(uncalled((FOLDER / name).read_text())) == []


def test_method_that_is_not_called_is_found():
    assert list(uncalled("{% if review.is_published %}{% endif %}")) == ["line 1: is_published"]
    assert list(uncalled("{% if review.is_published() %}{{ review.title }}{% endif %}")) == []


def test_templates_of_the_desk_are_left_to_django():
    with pytest.raises(TemplateDoesNotExist):
        get_template("admin/index.html", using="pages")
    assert get_template("admin/index.html").backend.name == "django"


def test_words_are_translated_into_the_language_of_the_moment():
    template = engines["pages"].from_string('{{ _("Yes") }}')
    assert template.render() == "Yes"
    with override("de"):
        assert template.render() == "Ja"


def test_words_follow_their_number():
    template = engines["pages"].from_string(
        "{% trans shows=number %}{{ shows }} show{% pluralize %}{{ shows }} shows{% endtrans %}"
    )
    said = [template.render({"number": number}) for number in (1, 2, 0, 1)]
    assert said == ["1 show", "2 shows", "0 shows", "1 show"]


def test_what_is_printed_is_escaped():
    template = engines["pages"].from_string("{{ words }}")
    assert template.render({"words": "<b>"}) == "&lt;b&gt;"


def test_what_is_missing_prints_nothing():
    assert engines["pages"].from_string("{{ nobody.season.slug }}").render() == ""
