import pytest
from django import forms

from reviews.admin.picture_field import PictureField
from tests.factories import make_picture

pytestmark = pytest.mark.django_db


class OnePicture(forms.Form):
    picture = PictureField()


def test_field_takes_the_id_of_a_picture():
    picture = make_picture()
    form = OnePicture({"picture": str(picture.pk)})
    assert form.is_valid()
    assert form.cleaned_data["picture"] == picture


def test_field_may_stay_empty():
    form = OnePicture({"picture": ""})
    assert form.is_valid()
    assert form.cleaned_data["picture"] is None


def test_field_shows_the_thumbnail_even_when_the_form_has_errors():
    picture = make_picture()
    html = str(OnePicture({"picture": str(picture.pk), "picture-refused": "Too large."}))
    assert picture.src in html
    assert f'value="{picture.pk}"' in html
    assert "Too large." in html


def test_refusal_is_text_and_never_markup():
    html = str(OnePicture({"picture": "", "picture-refused": "<script>"}))
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("initial", "data", "has_changed"), [(3, "3", False), (3, "4", True), (None, "", False)]
)
def test_field_has_changed_when_its_id_has(initial, data, has_changed):
    assert PictureField().has_changed(initial, data) is has_changed


def test_picture_is_asked_for_once(django_assert_num_queries):
    picture = make_picture()
    with django_assert_num_queries(1):
        str(OnePicture({"picture": str(picture.pk)}))
