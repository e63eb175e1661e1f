import pytest
from django.test import Client

from tests.factories import make_author, make_user

from .forms import Form


@pytest.fixture
def author(db):
    return make_author(username="mio")


@pytest.fixture
def desk(author):
    """The author's browser."""
    return logged_in(author)


@pytest.fixture
def new_review(desk):
    """The "Add review" form as it stands, ready to be filled in and sent."""
    return Form(desk, "/admin/reviews/review/add/")


@pytest.fixture
def owner():
    return logged_in(make_user(is_staff=True, is_superuser=True, pen_name="Owner"))


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client
