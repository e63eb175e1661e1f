import pytest
from django.db import IntegrityError

from reviews.models import Genre

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
