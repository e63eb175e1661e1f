"""Each refusal in a browser without scripts: its status, the reason beside the field, all words."""

import re

import pytest

from comments.models import Comment, Policy, Thread
from reviews.models import Review, Tally
from tests.comments.mail_server import TROUBLES
from tests.comments.refusals import REFUSALS, TYPED, Scene
from tests.comments.sent_forms import SentForm
from tests.factories import make_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(monkeypatch):
    return Scene(monkeypatch)


def form_at(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return SentForm(answer.content.decode())


def stored():
    return list(Comment.objects.order_by("pk").values_list("text", "name", "status"))


@pytest.mark.parametrize("name", REFUSALS)
def test_refusal_gives_everything_back_with_its_reason(client, scene, name):
    refusal = REFUSALS[name]
    form = form_at(client, scene.address(refusal.form))
    refusal.meanwhile(scene)
    before = stored()
    answer = form.send(client, **refusal.words())
    given_back = SentForm(answer.content.decode())
    assert answer.status_code == refusal.status
    assert refusal.reason in given_back.said_beside(refusal.beside)
    assert {name: given_back.values[name] for name in refusal.words()} == refusal.words()
    assert ("Retry-After" in answer.headers) == refusal.waits
    assert stored() == before
    assert not answer.cookies
    if refusal.status != 503:
        assert_summary_leads_to_the_field(answer.content.decode(), refusal)


def assert_summary_leads_to_the_field(page, refusal):
    """But for the page that needs no database: it has one field, and says it above."""
    assert "<title>Error:" in page.replace("\n", "")
    summary = page.partition('<div class="notice error" tabindex="-1">')[2].partition("</ul>")[0]
    [said] = re.findall(f'<a href="#comment-{refusal.beside}">(.+?)</a>', summary)
    assert refusal.reason in said


@pytest.mark.parametrize("name", ["too fast", "database busy", "elsewhere", "parent gone"])
def test_what_is_given_back_is_sent_again_as_it_is(client, scene, name, monkeypatch):
    refusal = REFUSALS[name]
    form = form_at(client, scene.address(refusal.form))
    with monkeypatch.context() as patch:
        scene.monkeypatch = patch
        refusal.meanwhile(scene)
        given_back = SentForm(form.send(client, **refusal.words()).content.decode())
    assert given_back.can_send()
    Tally.objects.all().delete()  # the time to wait is over
    assert given_back.send(client).status_code == 303
    assert Comment.objects.order_by("pk").last().text == TYPED["text"]


@pytest.mark.parametrize("name", ["closed", "review gone", "edit too late"])
def test_what_can_never_be_sent_has_no_button(client, scene, name):
    refusal = REFUSALS[name]
    form = form_at(client, scene.address(refusal.form))
    refusal.meanwhile(scene)
    assert not SentForm(form.send(client, **refusal.words()).content.decode()).can_send()


def test_ticked_box_and_filled_trap_come_back_too(client, scene):
    form = form_at(client, scene.address("comment"))
    answer = form.send(client, follow="on", topic="Watches", text="")
    assert SentForm(answer.content.decode()).values["follow"] == "on"
    assert SentForm(answer.content.decode()).values["topic"] == "Watches"


def slug_changes(scene):
    review = Review.objects.get(pk=scene.review.pk)
    review.slug = "frieren-beyond-journeys-end"
    review.save()


def author_opens_policy(scene):
    Policy(holds="none").save()
    Thread.objects.filter(pk=scene.review.pk).update(longest_text=10_000)


@pytest.mark.parametrize("form", ["comment", "reply", "about", "edit"])
@pytest.mark.parametrize("meanwhile", [slug_changes, author_opens_policy])
def test_what_may_change_meanwhile_refuses_nothing(client, scene, form, meanwhile):
    sent = form_at(client, scene.address(form))
    meanwhile(scene)
    words = REFUSALS["edit too late"].words() if form == "edit" else TYPED
    answer = sent.send(client, **words)
    assert answer.status_code == 303
    assert client.get(answer["Location"]).status_code == 200
    assert Comment.objects.filter(text=TYPED["text"]).count() == 1


def test_form_that_stood_open_for_a_day_is_taken(client, scene, clock):
    form = form_at(client, scene.address("comment"))
    clock.advance(days=1)
    assert form.send(client, **TYPED).status_code == 303


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_mail_server_in_trouble_refuses_nothing(client, scene, mail_server, trouble):
    make_moderator()
    mail_server.trouble = trouble
    form = form_at(client, scene.address("comment"))
    assert form.send(client, **TYPED | {"email": "new@example.org"}).status_code == 303
    assert mail_server.asked
