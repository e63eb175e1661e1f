import pytest
from django.test import Client
from django.urls import reverse

from reviews import log_in
from tests.factories import PASSWORD, make_author, make_reader

pytestmark = pytest.mark.django_db
LOG_IN = "/admin/login/"


@pytest.fixture
def mio():
    return make_author(username="mio", email="mio@example.org")


def try_password(client, password, name="mio", address="203.0.113.5"):
    form = {"username": name, "password": password, "next": "/admin/"}
    return client.post(LOG_IN, form, REMOTE_ADDR=address)


def leave(client):
    """Logs out in the browser's way: the device is remembered."""
    client.post("/admin/logout/")


def guess(client, times, **options):
    return [try_password(client, "wrong", **options) for _ in range(times)]


def test_author_logs_in_and_the_device_is_remembered(client, mio):
    response = try_password(client, PASSWORD)
    assert response.status_code == 302
    cookie = response.cookies[log_in.COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == reverse("admin:index")
    assert "mio" not in cookie.value


def test_wrong_password_leaves_no_device(client, mio):
    assert log_in.COOKIE not in try_password(client, "wrong").cookies


def test_guessing_is_stopped_with_a_plain_sentence(client, mio):
    *answers, last = guess(client, log_in.BY_NAME.limit + 1)
    assert {answer.status_code for answer in answers} == {200}
    assert last.status_code == 429
    assert 0 < int(last["Retry-After"]) <= log_in.PERIOD.total_seconds()
    assert "There were too many attempts. Try again in" in last.content.decode()


def test_even_the_right_password_waits_where_guessing_was_stopped(client, mio):
    guess(client, log_in.BY_NAME.limit)
    assert try_password(client, PASSWORD).status_code == 429


def test_guessing_from_many_networks_is_stopped_by_name(client, mio):
    for number in range(log_in.BY_NAME.limit):
        try_password(client, "wrong", address=f"203.0.113.{number}")
    assert try_password(client, "wrong", name="MIO", address="198.51.100.7").status_code == 429


def test_trying_many_names_is_stopped_by_network(client, mio):
    for number in range(log_in.BY_NETWORK.limit):
        try_password(client, "wrong", name=f"name{number}")
    assert try_password(client, PASSWORD).status_code == 429
    assert try_password(client, PASSWORD, address="198.51.100.7").status_code == 302


def test_unknown_name_is_answered_like_a_known_one(client, mio):
    known = guess(client, 12, address="203.0.113.5")
    unknown = guess(client, 12, name="nobody", address="198.51.100.7")
    assert [a.status_code for a in known] == [a.status_code for a in unknown]


def test_owner_is_not_locked_out_of_her_own_browser(client, mio):
    try_password(client, PASSWORD)
    leave(client)
    guess(Client(), 30)
    for _ in range(log_in.BY_DEVICE.limit - 1):
        assert try_password(client, "mistyped").status_code == 200
    assert try_password(client, PASSWORD).status_code == 302


def test_right_passwords_are_never_counted(client, mio):
    for _ in range(log_in.BY_NETWORK.limit + 5):
        assert try_password(client, PASSWORD).status_code == 302
        client.cookies.clear()


def test_known_device_may_not_guess_for_ever_either(client, mio):
    try_password(client, PASSWORD)
    leave(client)
    assert guess(client, log_in.BY_DEVICE.limit + 1)[-1].status_code == 429


def test_device_of_one_author_is_nobody_elses(client, mio):
    make_author(username="jonas")
    try_password(client, PASSWORD)
    leave(client)
    guess(client, log_in.BY_NAME.limit, name="jonas")
    assert try_password(client, PASSWORD, name="jonas").status_code == 429


def test_forged_device_is_not_believed(client, mio):
    client.cookies[log_in.COOKIE] = "x" * 22 + "." + "0" * 64
    guess(client, log_in.BY_NAME.limit)
    assert try_password(client, PASSWORD).status_code == 429


def test_reader_with_the_right_password_gets_neither_in_nor_a_device(client):
    make_reader(username="mio")
    response = try_password(client, PASSWORD)
    assert response.status_code == 200
    assert log_in.COOKIE not in response.cookies


def test_old_password_cannot_be_guessed_in_an_open_session(client, mio):
    client.force_login(mio)
    form = {"old_password": "wrong", "new_password1": "", "new_password2": ""}
    for _ in range(log_in.BY_USER.limit):
        assert client.post("/admin/password_change/", form).status_code == 200
    response = client.post("/admin/password_change/", form | {"old_password": PASSWORD})
    assert response.status_code == 429
    assert "There were too many attempts" in response.content.decode()


def test_password_is_changed(client, mio):
    client.force_login(mio)
    new = "another battery staple"
    form = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post("/admin/password_change/", form).status_code == 302
    mio.refresh_from_db()
    assert mio.check_password(new)
