import pytest
from django.contrib.auth.models import AnonymousUser

from comments.permissions import may_moderate, may_moderate_here, may_see_all
from tests.factories import make_author, make_moderator, make_reader, make_user

pytestmark = pytest.mark.django_db


def make_superuser():
    return make_user(is_superuser=True, is_staff=True)


@pytest.mark.parametrize(
    ("make", "answer"),
    [
        (make_moderator, True),
        (make_superuser, True),
        (make_author, False),
        (make_reader, False),
        (AnonymousUser, False),
        (lambda: make_moderator(is_active=False), False),
        (lambda: make_moderator(is_staff=False), False),
    ],
)
@pytest.mark.parametrize("question", [may_moderate, may_see_all])
def test_only_moderators_decide_and_see_what_is_hidden(make, answer, question):
    assert question(make()) is answer


def test_who_has_no_session_is_not_even_looked_up(rf):
    request = rf.get("/")  # has no user
    assert not may_moderate_here(request)
    request.COOKIES["sessionid"], request.user = "x", make_moderator()
    assert may_moderate_here(request)
