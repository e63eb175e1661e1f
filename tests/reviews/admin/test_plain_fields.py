import html5lib
import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.html import escape

from reviews.admin.plain_fields import PlainFields, PlainSelect

CHOICES = [("", "None"), ("1", "Who & <what>?"), ("2", 'The "end"')]


class Plain(forms.Form):
    words = forms.CharField(max_length=9, label="Words & more", help_text="A few.")
    number = forms.IntegerField(min_value=0)
    tick = forms.BooleanField()
    hidden = forms.CharField(widget=forms.HiddenInput({"autocomplete": "off"}))


FILLED = {"words": '"<b>&', "number": "0", "tick": "on", "hidden": "x"}


def elements(html):
    """Each element of a piece of HTML with its attributes and its text, in order."""
    page = html5lib.parseFragment(str(html))
    return [(one.tag, dict(one.attrib), (one.text or "").strip()) for one in page.iter()]


@pytest.mark.parametrize("data", [None, {}, FILLED])
@pytest.mark.parametrize("name", FILLED)
def test_input_is_what_the_stock_template_prints(name, data):
    stock, plain = (
        Plain(data, initial={"words": "<i>"}, renderer=renderer())
        for renderer in (TemplatesSetting, PlainFields)
    )
    assert elements(plain[name]) == elements(stock[name])


def test_what_is_no_input_is_left_to_its_template():
    errors = Plain({}, renderer=PlainFields()).errors["words"]
    assert "This field is required." in str(errors)


@pytest.mark.parametrize("value", [None, "", 1, "2", "9"])
def test_choice_is_what_the_stock_template_prints(value):
    known = [(escape(key), escape(words)) for key, words in CHOICES]
    plain = PlainSelect(choices=known).render("question", value, {"id": "id_question"})
    stock = forms.Select(choices=CHOICES).render("question", value, {"id": "id_question"})
    assert elements(plain) == elements(stock)
