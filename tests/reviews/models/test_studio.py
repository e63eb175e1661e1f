import pytest
from django.db import IntegrityError

from reviews.models import Studio

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
