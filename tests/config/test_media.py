import pytest

from config.media import MediaFiles

PICTURE = "pictures/ab/abcdef-320.jpg"


@pytest.fixture
def ask(tmp_path):
    """Asks a MediaFiles whose folder holds one picture, and has secrets beside it."""
    root = tmp_path / "media"
    (root / "pictures/ab").mkdir(parents=True)
    (root / PICTURE).write_bytes(b"pixels")
    (root / "page.html").write_text("<script>")
    (root / "drawing.svg").write_text("<svg onload>")
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (root / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    media = MediaFiles(lambda *_: [b"from Django"], root=root, prefix="/media/")

    def ask_media(path, method="GET", **environ):
        answer = {}

        def start(status, headers):
            answer.update(status=status, headers=dict(headers))

        body = media({"PATH_INFO": path, "REQUEST_METHOD": method} | environ, start)
        return answer | {"body": b"".join(body)}

    return ask_media


def test_picture_is_served_for_ever_and_harmlessly(ask):
    answer = ask(f"/media/{PICTURE}")
    assert (answer["status"], answer["body"]) == ("200 OK", b"pixels")
    headers = answer["headers"]
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "immutable" in headers["Cache-Control"]
    assert headers["Content-Length"] == "6"


def test_head_is_the_same_without_the_pixels(ask):
    answer = ask(f"/media/{PICTURE}", "HEAD")
    assert (answer["body"], answer["headers"]["Content-Length"]) == (b"", "6")


def test_unchanged_picture_is_not_sent_again(ask):
    modified = ask(f"/media/{PICTURE}")["headers"]["Last-Modified"]
    answer = ask(f"/media/{PICTURE}", HTTP_IF_MODIFIED_SINCE=modified)
    assert (answer["status"], answer["body"]) == ("304 Not Modified", b"")


def test_picture_is_known_by_its_tag(ask):
    tag = ask(f"/media/{PICTURE}")["headers"]["ETag"]
    assert ask(f"/media/{PICTURE}", HTTP_IF_NONE_MATCH=f'W/{tag}, "x"')["status"].startswith("304")
    modified = ask(f"/media/{PICTURE}")["headers"]["Last-Modified"]
    other = {"HTTP_IF_NONE_MATCH": '"x"', "HTTP_IF_MODIFIED_SINCE": modified}
    assert ask(f"/media/{PICTURE}", **other)["status"] == "200 OK"


def test_part_of_a_picture_is_served(ask):
    answer = ask(f"/media/{PICTURE}", HTTP_RANGE="bytes=2-3")
    assert (answer["status"], answer["body"]) == ("206 Partial Content", b"xe")
    assert answer["headers"]["Content-Range"] == "bytes 2-3/6"
    assert answer["headers"]["Content-Length"] == "2"
    assert answer["headers"]["X-Content-Type-Options"] == "nosniff"


def test_part_is_of_the_picture_that_is_known_or_all_is_served(ask):
    headers = ask(f"/media/{PICTURE}")["headers"]
    for known in (headers["ETag"], headers["Last-Modified"]):
        part = ask(f"/media/{PICTURE}", HTTP_RANGE="bytes=0-1", HTTP_IF_RANGE=known)
        assert part["body"] == b"pi"
    other = ask(f"/media/{PICTURE}", HTTP_RANGE="bytes=0-1", HTTP_IF_RANGE='"other"')
    assert (other["status"], other["body"]) == ("200 OK", b"pixels")


def test_part_beyond_the_end_is_refused(ask):
    answer = ask(f"/media/{PICTURE}", HTTP_RANGE="bytes=6-")
    assert answer["status"].startswith("416")
    assert answer["headers"]["Content-Range"] == "bytes */6"


def test_head_asks_for_no_part(ask):
    answer = ask(f"/media/{PICTURE}", "HEAD", HTTP_RANGE="bytes=0-1")
    assert (answer["status"], answer["headers"]["Content-Length"]) == ("200 OK", "6")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_pictures_are_only_read(ask, method):
    assert ask(f"/media/{PICTURE}", method)["status"].startswith("405")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "pictures/",
        "pictures/ab",
        "missing.jpg",
        "page.html",
        "drawing.svg",
        "../secret.jpg",
        "pictures/../../secret.jpg",
        "/etc/hostname.jpg",
        "link.jpg",
        "a\x00.jpg",
        "\xff.jpg",
        "x" * 5000 + ".jpg",
    ],
)
def test_nothing_else_is_served(ask, path):
    answer = ask(f"/media/{path}")
    assert answer["status"] == "404 Not Found"
    assert answer["headers"]["X-Content-Type-Options"] == "nosniff"


def test_other_addresses_go_to_django(ask):
    assert ask("/mediums/film/")["body"] == b"from Django"
