import pytest

from reviews.admin.section import SectionInline
from reviews.models import Section
from tests.factories import make_question, make_section

from .reviews import change_address, make_draft, open_form

pytestmark = pytest.mark.django_db


def test_section_is_previewed_under_its_own_anchor(desk, author):
    section = make_section(make_draft(author), heading="The music")
    assert 'data-anchor="the-music"' in open_form(desk, section.review).html


def test_section_is_deleted(desk, author):
    section = make_section(make_draft(author))
    open_form(desk, section.review).fill(**{"sections-0-DELETE": "on"}).press("_draft")
    assert not Section.objects.exists()


def test_section_keeps_the_question_that_is_retired(desk, author):
    question = make_question(wording="Why?", is_asked=False)
    section = make_section(make_draft(author), question=question)
    form = open_form(desk, section.review)
    assert "Why? (retired)" in form.html
    form.press("_draft")
    section.refresh_from_db()
    assert section.question == question


def test_all_there_is_to_write_of_a_section_is_on_the_form(desk, author):
    section = make_section(make_draft(author))
    html = desk.get(change_address(section.review)).content.decode()
    fields = SectionInline.fieldsets[0][1]["fields"][0] + SectionInline.fieldsets[1][1]["fields"]
    for name in (*fields, "text", "is_spoiler", "position"):
        assert f'name="sections-0-{name}"' in html
