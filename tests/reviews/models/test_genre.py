import pytest
from django.db import IntegrityError

from reviews.models import Genre
from tests.factories import make_series

pytestmark = pytest.mark.django_db


def test_address_is_made_from_the_name():
    assert Genre.objects.create(name="Bones & Co").slug == "bones-co"


def test_two_names_with_one_slug_get_two_addresses():
    Genre.objects.create(name="Bones")
    assert Genre.objects.create(name="Bones!").slug == "bones-2"


def test_one_name_twice_is_refused():
    Genre.objects.create(name="Bones")
    with pytest.raises(IntegrityError):
        Genre.objects.create(name="Bones")


def test_changed_address_leads_on(client):
    genre = make_series().genres.create(name="Mecha")
    genre.slug = "new"
    genre.save()
    assert client.get("/genres/mecha/").url == "/genres/new/"
