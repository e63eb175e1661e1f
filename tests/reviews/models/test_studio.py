import pytest
from django.db import IntegrityError

from reviews.models import Studio
from tests.factories import make_series

pytestmark = pytest.mark.django_db


def test_address_is_made_from_the_name():
    assert Studio.objects.create(name="Bones & Co").slug == "bones-co"


def test_two_names_with_one_slug_get_two_addresses():
    Studio.objects.create(name="Bones")
    assert Studio.objects.create(name="Bones!").slug == "bones-2"


def test_one_name_twice_is_refused():
    Studio.objects.create(name="Bones")
    with pytest.raises(IntegrityError):
        Studio.objects.create(name="Bones")


def test_changed_address_leads_on(client):
    studio = make_series().studios.create(name="Bones")
    studio.slug = "new"
    studio.save()
    assert client.get("/studios/bones/").url == "/studios/new/"
