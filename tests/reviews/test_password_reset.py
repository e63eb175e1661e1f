import re
import smtplib
from types import SimpleNamespace

import pytest
from django.utils import timezone

from reviews import log_in, password_reset
from reviews.models import Blog
from tests.factories import PASSWORD, make_author, make_user

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/password_reset/"
NEW = "another battery staple"


@pytest.fixture
def mio():
    return make_author(username="mio", email="mio@example.org")


def ask(client, email, address="203.0.113.5", **headers):
    return client.post(ADDRESS, {"email": email}, REMOTE_ADDR=address, headers=headers)


def link_in(mail):
    return re.search(r"http\S+", mail.body)[0]


def choose(client, link):
    page = client.get(link.partition("8000")[2], follow=True)
    path = page.redirect_chain[-1][0]
    return client.post(path, {"new_password1": NEW, "new_password2": NEW})


def test_log_in_page_leads_to_the_reset(client):
    assert f'href="{ADDRESS}"' in client.get("/admin/login/").content.decode()


def test_new_password_is_chosen_by_mail(client, mio, mailoutbox, settings):
    Blog(name="Tea & Anime").save()
    assert ask(client, "MIO@example.org").url == "/admin/password_reset/done/"
    [mail] = mailoutbox
    assert (mail.to, mail.subject) == (["mio@example.org"], "A new password for Tea & Anime")
    assert link_in(mail).startswith(f"{settings.SITE_URL}/admin/password_reset/")
    choose(client, link_in(mail))
    mio.refresh_from_db()
    assert mio.check_password(NEW)


def test_link_does_not_follow_the_host_header(client, mio, mailoutbox, settings):
    settings.ALLOWED_HOSTS = ["*"]
    ask(client, "mio@example.org", host="evil.example")
    assert "evil" not in mailoutbox[0].body


def test_link_works_once(client, mio, mailoutbox):
    ask(client, "mio@example.org")
    choose(client, link_in(mailoutbox[0]))
    path = link_in(mailoutbox[0]).partition("8000")[2]
    assert "unsuccessful" in client.get(path, follow=True).content.decode()


def test_unknown_address_is_answered_the_same(client, mio, mailoutbox):
    known, unknown = ask(client, "mio@example.org"), ask(client, "nobody@example.org")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert len(mailoutbox) == 1


def test_nothing_is_looked_up_or_sent_in_the_request(client, mio, mailoutbox, monkeypatch):
    asked = []
    monkeypatch.setattr(password_reset, "send_reset_mail", SimpleNamespace(enqueue=asked.append))
    ask(client, "mio@example.org")
    assert asked == ["mio@example.org"]
    assert mailoutbox == []


def test_those_who_cannot_log_in_get_no_link(client, mailoutbox):
    user = make_user(email="imported@example.org")
    user.set_unusable_password()
    user.save()
    ask(client, "imported@example.org")
    assert mailoutbox == []


def test_odd_address_is_refused_beside_the_field(client):
    response = ask(client, "mio")
    assert response.status_code == 200
    assert "valid email address" in response.content.decode()


def test_one_address_is_not_flooded(client, mio, mailoutbox):
    for number in range(password_reset.BY_ADDRESS.limit):
        ask(client, "mio@example.org", address=f"203.0.113.{number}")
    response = ask(client, "Mio@example.org", address="198.51.100.7")
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "too many requests" in response.content.decode()
    assert len(mailoutbox) == password_reset.BY_ADDRESS.limit


def test_one_network_does_not_ask_for_everybody(client):
    for number in range(password_reset.BY_NETWORK.limit):
        ask(client, f"reader{number}@example.org")
    assert ask(client, "mio@example.org").status_code == 429


def test_owner_under_attack_gets_in_by_mail_on_a_new_device(client, mio, mailoutbox):
    form = {"username": "mio", "password": "wrong"}
    for number in range(30):
        client.post("/admin/login/", form, REMOTE_ADDR=f"203.0.113.{number}")
    assert log_in.BY_NAME.take("mio") > 0
    ask(client, "mio@example.org")
    choose(client, link_in(mailoutbox[0]))
    for _ in range(30):
        log_in.BY_NAME.take("mio")
    answer = client.post("/admin/login/", {"username": "mio", "password": NEW, "next": "/admin/"})
    assert answer.status_code == 302


def test_mail_is_sent_later_where_the_server_refuses(mio, monkeypatch):
    later = []

    def refuse(_email):
        raise smtplib.SMTPServerDisconnected

    def using(_task, *, run_after):
        return SimpleNamespace(enqueue=lambda email, attempt: later.append((run_after, attempt)))

    monkeypatch.setattr(password_reset, "_send_to_each", refuse)
    monkeypatch.setattr(type(password_reset.send_reset_mail), "using", using)
    send = password_reset.send_reset_mail.func
    send("mio@example.org")
    send("mio@example.org", attempt=2)
    assert [attempt for _run_after, attempt in later] == [2, 3]
    assert timezone.now() < later[0][0] < later[1][0]
    with pytest.raises(smtplib.SMTPException):
        send("mio@example.org", attempt=password_reset.ATTEMPTS)


def test_old_password_works_until_a_new_one_is_chosen(client, mio, mailoutbox):
    ask(client, "mio@example.org")
    mio.refresh_from_db()
    assert mio.check_password(PASSWORD)
