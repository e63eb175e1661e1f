import time

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from reviews import pictures
from reviews.models import Picture
from tests.factories import make_author, make_moderator, make_reader
from tests.reviews import uploads
from tests.reviews.uploads import MARKER, make_upload, stored_files, upload

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/pictures/upload/"
SENT = (
    uploads.HOSTILE
    | uploads.POLYGLOTS
    | {"phone photo": uploads.phone_photo, "honest picture": uploads.picture_bytes}
)
STRANGERS = {
    "anonymous": (lambda: None, 401),
    "reader": (make_reader, 403),
    "moderator": (make_moderator, 403),
    "staff without a group": (lambda: make_reader(is_staff=True), 403),
    "author who has left": (lambda: make_author(is_staff=False), 403),
}


@pytest.fixture
def author(client):
    author = make_author()
    client.force_login(author)
    return author


def send(client, *files, **headers):
    return client.post(ADDRESS, {f"file{n}": file for n, file in enumerate(files)}, **headers)


def test_address_is_the_one_the_desk_knows():
    assert reverse("admin:picture_upload") == ADDRESS


def test_author_gets_back_what_she_needs_to_use_the_picture(client, author):
    answer = send(client, make_upload(width=700, height=350, name="Rouge 1.png"))
    picture = Picture.objects.get()
    assert answer.status_code == 200
    assert answer.json() == {
        "id": picture.pk,
        "src": picture.src,
        "width": 700,
        "height": 350,
        "name": "Rouge 1.png",
        "markdown": f"![](picture:{picture.pk})",
    }
    assert picture.uploaded_by == author


def test_author_is_not_told_how_another_called_the_same_picture(client, author):
    pictures.store_picture(make_upload(name="hers.png"))
    assert send(client, make_upload(name="mine.png")).json()["name"] == "mine.png"


@pytest.mark.parametrize("who", STRANGERS)
@pytest.mark.parametrize("kind", ["honest picture", "html", "phone photo"])
def test_nobody_but_an_author_can_store_anything(client, who, kind):
    make, status = STRANGERS[who]
    user = make()
    if user:
        client.force_login(user)
    answer = send(client, upload(SENT[kind]()))
    assert answer.status_code == status
    assert answer.json()["error"]
    assert stored_files() == {}
    assert not Picture.objects.exists()


@pytest.mark.parametrize("kind", SENT)
def test_whatever_an_author_sends_is_answered_in_json_and_only_pixels_are_stored(
    client, author, kind
):
    sent = upload(SENT[kind]())
    before = time.process_time()
    answer = send(client, sent)
    assert time.process_time() - before < 2
    assert answer.status_code == (422 if kind in uploads.HOSTILE else 200)
    assert bool(stored_files()) == Picture.objects.exists() == (answer.status_code == 200)
    assert set(stored_files()) == {
        name for picture in Picture.objects.all() for name in picture.stored_names()
    }
    assert not any(MARKER in content for content in stored_files().values())
    if answer.status_code == 422:
        assert answer.json()["error"].endswith(".")


@pytest.mark.parametrize("name", ["evil.html", "evil.svg", "evil.php.jpg", "x" * 300, "进\0撃.gif"])
@pytest.mark.parametrize("content_type", ["text/html", "image/gif", "nonsense"])
def test_name_and_content_type_decide_nothing(client, author, name, content_type):
    honest = upload(uploads.picture_bytes("JPEG"), name, content_type)
    assert send(client, honest).status_code == 200
    assert {file.rpartition(".")[2] for file in stored_files()} == {"jpg", "avif"}
    pretending = upload(uploads.html(), name, content_type)
    assert send(client, pretending).status_code == 422


def test_same_file_twice_is_one_row_and_no_new_file(client, author):
    first = send(client, make_upload()).json()
    files = stored_files()
    assert send(client, make_upload()).json() == first
    assert Picture.objects.count() == 1
    assert stored_files() == files


def test_only_posting_uploads(client, author):
    assert client.get(ADDRESS).status_code == 405
    assert client.put(ADDRESS).status_code == 405


def test_sending_no_file_is_said_in_words(client, author):
    assert client.post(ADDRESS, {"file": "text"}).json() == {"error": "No picture was sent."}
    assert client.post(ADDRESS, b"{}", content_type="application/json").status_code == 422


def test_form_broken_on_its_way_is_no_server_error(client, author):
    broken = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nab'
    for content_type in ("multipart/form-data", "multipart/form-data; boundary=x"):
        assert client.post(ADDRESS, broken, content_type=content_type).status_code in {400, 422}


def test_forged_request_of_another_site_stores_nothing():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_author())
    assert send(client, make_upload()).status_code == 403
    assert stored_files() == {}


def test_request_with_the_token_of_the_desk_is_taken():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_author())
    client.get("/admin/")
    token = client.cookies["csrftoken"].value
    assert send(client, make_upload(), headers={"X-CSRFToken": token}).status_code == 200


def test_full_disk_is_said_in_words(client, author, monkeypatch):
    def fail(_name, _content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pictures, "_store_file", fail)
    answer = send(client, make_upload())
    assert answer.status_code == 503
    assert "try again" in answer.json()["error"]
    assert not Picture.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_picture_is_decoded_outside_of_any_transaction(client, monkeypatch):
    client.force_login(make_author())
    decode, was_inside = pictures._make_picture, []

    def watch(content):
        was_inside.append(connection.in_atomic_block)
        return decode(content)

    monkeypatch.setattr(pictures, "_make_picture", watch)
    assert send(client, make_upload()).status_code == 200
    assert was_inside == [False]
