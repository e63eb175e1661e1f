import pytest

from comments.models import Policy
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/comments/policy/1/change/"
FORM = {"holds": "all", "links_held_at": "3", "closes_after": "14", "longest_text": "900"}


@pytest.fixture
def moderator(client):
    client.force_login(make_moderator())
    return client


def test_moderator_changes_the_policy_and_the_list_leads_there(moderator):
    assert moderator.get("/admin/comments/policy/")["Location"] == ADDRESS
    assert 'value="5000"' in moderator.get(ADDRESS).content.decode()
    words = FORM | {"refused_words": "casino\nwatches", "refused_addresses": "@spam.example"}
    assert moderator.post(ADDRESS, words).status_code == 302
    policy = Policy.objects.get()
    assert (policy.holds, policy.links_held_at, policy.longest_text) == ("all", 3, 900)
    assert policy.refused_words.split() == ["casino", "watches"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"held_addresses": "nobody"}, "“nobody” is no address of a kind that is known here."),
        ({"longest_text": "20001"}, "less than or equal to 20000"),
        ({"links_held_at": "-1"}, "greater than or equal to 0"),
    ],
)
def test_odd_value_is_given_back_with_the_reason(moderator, words, reason):
    page = moderator.post(ADDRESS, FORM | words).content.decode()
    assert reason in page
    assert all(value in page for value in words.values())
    assert not Policy.objects.exists()


def test_author_changes_no_policy(client):
    client.force_login(make_author())
    assert client.post(ADDRESS, FORM).status_code == 403
    assert not Policy.objects.exists()


def test_thread_differs_where_its_form_says_so(moderator):
    thread = make_comment().thread
    address = f"/admin/comments/thread/{thread.pk}/change/"
    assert "What differs from the blog’s Policy" in moderator.get(address).content.decode()
    moderator.post(address, {"is_open": "on", "holds": "none", "held_words": "casino"})
    thread.refresh_from_db()
    assert (thread.holds, thread.links_held_at, thread.held_words) == ("none", None, "casino")
