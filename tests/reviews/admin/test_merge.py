import pytest

from reviews.models import Genre, Studio
from tests.factories import make_author, make_series

from .conftest import logged_in

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("model", [Studio, Genre])]


@pytest.fixture
def names(model):
    return [model.objects.create(name=name) for name in ("Bones", "BONES Inc.")]


def merge(client, names, **answers):
    address = f"/admin/reviews/{type(names[0])._meta.model_name}/"
    sent = {"action": "merge", "_selected_action": [name.pk for name in names]} | answers
    return client.post(address, sent, follow=True).content.decode()


def test_page_between_asks_which_name_stays(owner, model, names):
    names[1].series.add(make_series())
    page = merge(owner, names)
    assert "Which name stays?" in page
    assert "1 Series" in page
    assert model.objects.count() == 2


def test_others_are_merged_into_the_chosen_name(owner, model, names):
    series = make_series()
    names[1].series.add(series)
    page = merge(owner, names, kept=names[0].pk, kept_was_asked="1")
    assert "1 name is merged into “Bones”" in page
    assert model.objects.get() == names[0]
    assert names[0].series.get() == series


def test_unanswered_question_is_asked_again(owner, model, names):
    assert "Choose the name that stays." in merge(owner, names, kept_was_asked="1")
    assert model.objects.count() == 2


def test_name_that_was_not_selected_cannot_stay(owner, model, names):
    other = model.objects.create(name="Madhouse")
    assert "Which name stays?" in merge(owner, names, kept=other.pk)
    assert model.objects.count() == 3


def test_one_name_alone_is_not_merged(owner, model, names):
    assert "Select two or more" in merge(owner, names[:1])


def test_author_who_may_not_delete_names_may_not_merge_them(model, names):
    merge(logged_in(make_author()), names, kept=names[0].pk)
    assert model.objects.count() == 2


def test_form_leads_to_the_page_of_a_name_that_series_have(owner, model, names):
    names[0].series.add(make_series())
    for name, is_there in zip(names, (True, False), strict=True):
        form = owner.get(f"/admin/reviews/{name._meta.model_name}/{name.pk}/change/")
        assert (name.get_absolute_url() in form.content.decode()) is is_there
