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
