import pytest

from config.files import with_files

CSS = "p { margin: 0 }"


@pytest.fixture
def ask(tmp_path, settings):
    settings.STATIC_ROOT, settings.MEDIA_ROOT = tmp_path / "static", tmp_path / "media"
    static = ("static/site.css", "static/site.0123456789ab.css", "static/root/favicon.ico")
    for name in (*static, "media/one.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text(CSS)
    application = with_files(lambda *_: [b"from Django"])

    def ask_files(path):
        answer = {}

        def start(_status, headers):
            answer.update(headers)

        body = application({"PATH_INFO": path, "REQUEST_METHOD": "GET"}, start)
        answer["body"] = b"".join(body).decode()
        if hasattr(body, "close"):
            body.close()
        return answer

    return ask_files


def test_hashed_static_file_is_kept_for_ever(ask):
    answer = ask("/static/site.0123456789ab.css")
    assert answer["body"] == CSS
    assert "immutable" in answer["Cache-Control"]


def test_other_static_file_is_asked_for_again(ask):
    answer = ask("/static/site.css")
    assert answer["body"] == CSS
    assert "immutable" not in answer["Cache-Control"]


@pytest.mark.parametrize("path", ["/static/site.css", "/media/one.jpg"])
def test_kind_of_a_file_is_not_guessed(ask, path):
    assert ask(path)["X-Content-Type-Options"] == "nosniff"


def test_icon_is_where_browsers_ask_for_it_unasked(ask):
    answer = ask("/favicon.ico")
    assert answer["body"] == CSS
    assert "icon" in answer["Content-Type"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/static/missing.css", "/static/../media/one.jpg"])
def test_everything_else_goes_to_django(ask, path):
    assert ask(path)["body"] == "from Django"
