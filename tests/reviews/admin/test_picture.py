import pytest
from django.urls import reverse

from tests.factories import (
    make_picture,
)

pytestmark = pytest.mark.django_db


def test_pictures_are_looked_at_and_not_deleted(owner):
    picture = make_picture()
    address = reverse("admin:reviews_picture_delete", args=[picture.pk])
    assert owner.post(address, {"post": "yes"}).status_code == 403
    assert owner.get(reverse("admin:reviews_picture_add")).status_code == 403
