import pytest

from reviews.models import Genre, Studio
from tests.factories import make_series

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("model", [Studio, Genre])]


def make(model, name, *series):
    row = model.objects.create(name=name)
    row.series.set(series)
    return row


def test_series_of_the_others_go_to_the_one_that_stays_each_once(model):
    both, first, second = make_series(), make_series(), make_series()
    kept = make(model, "Bones", both, first)
    make(model, "BONES Inc.", both, second)
    make(model, "Bone")
    assert model.objects.merge_into(kept) == 2
    assert model.objects.get() == kept
    assert set(kept.series.all()) == {both, first, second}
    assert kept.series.through.objects.count() == 3


def test_names_that_were_not_chosen_stay(model):
    kept, merged, other = (make(model, name, make_series()) for name in ("A", "B", "C"))
    model.objects.filter(pk__in=[kept.pk, merged.pk]).merge_into(kept)
    assert set(model.objects.all()) == {kept, other}
    assert other.series.count() == 1


def test_nothing_is_merged_into_a_name_that_is_gone(model):
    kept, other = make(model, "A"), make(model, "B", make_series())
    model.objects.filter(pk=kept.pk).delete()
    with pytest.raises(model.DoesNotExist):
        model.objects.merge_into(kept)
    assert other.series.count() == 1


def test_series_are_moved_whole_or_not_at_all(model, monkeypatch):
    kept, other = make(model, "A"), make(model, "B", make_series())
    make(model, "C")

    def fail(*_args, **_options):
        raise RuntimeError

    monkeypatch.setattr(type(model.objects.all()), "delete", fail)
    with pytest.raises(RuntimeError):
        model.objects.merge_into(kept)
    assert kept.series.count() == 0
    assert other.series.count() == 1


def test_every_old_address_leads_to_the_one_that_stays(model, client):
    kept, *others = (make(model, name, make_series()) for name in ("Bones", "BONES Inc.", "Bone"))
    renamed = others[0]
    older = renamed.get_absolute_url()
    renamed.slug = "bones-inc-tokyo"
    renamed.save()
    addresses = [one.get_absolute_url() for one in others]
    model.objects.merge_into(kept)
    for address in [older, *addresses]:
        response = client.get(address)
        assert (response.status_code, response.url) == (301, kept.get_absolute_url())
    assert client.get(kept.get_absolute_url()).status_code == 200
