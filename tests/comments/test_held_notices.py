import pytest

from comments.held_notices import LISTED, ONE_BY_ONE, tell_moderators
from comments.models import Comment, Notice, Policy, Status
from comments.outbox import wake
from comments.own import edit
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_review, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator():
    return make_moderator(email="Mod@Example.org")


def make_held(review=None, **fields):
    held = make_comment(review, status=Status.PENDING, held_because="first", **fields)
    tell_moderators(held)
    return held


def test_mail_says_what_waits_where_why_and_leads_to_the_buttons(moderator, mail_server, client):
    review = make_review(title="Frieren")
    held = make_held(
        review, name="Aya", text="Buy **this** ||dies||.", held_rule="buy", email="aya@x.example"
    )
    [mail] = mail_server.taken
    assert (mail.to, mail.subject) == (["mod@example.org"], "A comment on Frieren waits")
    address = f"/admin/comments/comment/{held.pk}/change/"
    told = ("Aya", "Buy this .", "had no approved comment", "Found: buy", address)
    assert [words for words in told if words not in mail.body] == []
    for secret in ("dies", "aya@x.example"):
        assert secret not in mail.body
    client.force_login(moderator)
    page = client.get(address).content.decode()
    assert 'name="CHANGE_FORM-action" value="approve"' in page or 'value="approve"' in page
    held.refresh_from_db()
    assert held.status == Status.PENDING, "following the link decides nothing"


def test_moderators_get_it_who_have_an_address_and_want_it(moderator, mail_server):
    make_user(email="owner@example.org", is_staff=True, is_superuser=True)
    make_author(email="author@example.org")
    make_moderator(email="")
    make_moderator(email="quiet@example.org", wants_mail=False)
    make_moderator(email="gone@example.org", is_active=False)
    make_moderator(email="mod@example.org")
    make_held()
    told = sorted(address for mail in mail_server.taken for address in mail.to)
    assert told == ["mod@example.org", "owner@example.org"]


def test_nobody_to_tell_costs_one_query(django_assert_num_queries):
    held = make_comment(status=Status.PENDING)
    with django_assert_num_queries(1):
        tell_moderators(held)


def test_same_waiting_is_told_once(moderator, mail_server):
    held = make_held()
    tell_moderators(held)
    assert len(mail_server.taken) == 1


def test_burst_becomes_one_summary(moderator, mail_server, clock):
    review = make_review(title="Frieren")
    for number in range(ONE_BY_ONE + 7):
        make_held(review, name=f"Reader {number}.")
    assert len(mail_server.taken) == ONE_BY_ONE
    clock.advance(minutes=10)
    wake()
    summary = mail_server.taken[-1]
    assert len(mail_server.taken) == ONE_BY_ONE + 1
    assert summary.subject == "7 more comments wait"
    assert f"Reader {ONE_BY_ONE}. on Frieren" in summary.body
    assert "Reader 0." not in summary.body
    assert "/admin/comments/comment/?status__exact=pending" in summary.body
    make_held(review)
    assert len(mail_server.taken) == ONE_BY_ONE + 2, "the burst is over"


def test_summary_leaves_out_what_was_decided_and_is_no_longer_than_a_page(
    moderator, mail_server, clock
):
    review = make_review()
    for number in range(ONE_BY_ONE + LISTED + 5):
        held = make_held(review, name=f"Reader {number}.")
        if number == ONE_BY_ONE:
            Comment.objects.filter(pk=held.pk).approve()
    clock.advance(minutes=10)
    wake()
    summary = mail_server.taken[-1]
    assert summary.subject == f"{LISTED + 4} more comments wait"
    assert summary.body.count("- Reader") == LISTED
    assert f"Reader {ONE_BY_ONE}." not in summary.body


def test_edit_that_makes_a_comment_wait_is_told(moderator, mail_server):
    Policy(held_words="casino").save()
    first = make_comment()
    comment = make_comment(email=first.email)
    edit(comment, {"text": "A casino."})
    edit(comment, {"text": "A better casino."})
    assert len(mail_server.taken) == 1


def test_no_header_can_be_injected(moderator, mail_server):
    review = make_review(title="Frieren\r\nBcc: all@example.org\u2028x")
    make_held(review, name="Aya\nBcc: all@example.org", text="x\r\n.\r\nMAIL FROM:<a@b>")
    [mail] = mail_server.taken
    assert mail.recipients() == ["mod@example.org"]
    assert mail.message()["Bcc"] is None
    assert "\n" not in mail.subject


def test_mail_has_a_link_that_stops_it(moderator, mail_server, client):
    make_held()
    [mail] = mail_server.taken
    link = mail.extra_headers["List-Unsubscribe"].strip("<>")
    assert link in mail.body
    client.post(link.partition("8000")[2], {"List-Unsubscribe": "One-Click"})
    make_held()
    assert len(mail_server.taken) == 1
    assert Notice.objects.count() == 1


def test_each_moderator_gets_one_summary(mail_server, clock):
    for number in "12":
        make_moderator(email=f"mod{number}@example.org")
    for _ in range(ONE_BY_ONE + 2):
        make_held()
    make_moderator(email="new@example.org")
    make_held()
    clock.advance(minutes=10)
    wake()
    summaries = [mail for mail in mail_server.taken if "more comments" in mail.subject]
    assert sorted(mail.to for mail in summaries) == [["mod1@example.org"], ["mod2@example.org"]]
    assert {mail.subject for mail in summaries} == {"3 more comments wait"}
