import pytest
from django.test import RequestFactory

from comments.typed import UnreadableError, is_anything_seen, typed, typed_words


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\0b\x1bc\x9fd", "abcd"),
        ("a\ud800b\uffffc", "abc"),
        ("tab\tstays", "tab\tstays"),
        ("👩‍👩‍👧 می‌خواهم 𠮷", "👩‍👩‍👧 می‌خواهم 𠮷"),
    ],
)
def test_only_what_nobody_types_is_dropped(sent, read):
    assert typed(sent) == read


@pytest.mark.parametrize(
    "text", ["", " \n", "\u200b\u200f\u2060", "\u3000", "\u0301", "\u3164\u2800"]
)
def test_nothing_seen_is_nothing(text):
    assert not is_anything_seen(text)


@pytest.mark.parametrize("text", ["x", " 。", "🎉", "\u200bx"])
def test_anything_seen_is_something(text):
    assert is_anything_seen(text)


def test_last_of_two_values_counts():
    request = RequestFactory().post(
        "/", "name=a&name=b%00", content_type="application/x-www-form-urlencoded"
    )
    assert typed_words(request) == {"name": "b"}


def test_body_beyond_the_limit_is_unreadable(settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    request = RequestFactory().post(
        "/", "name=" + "a" * 10, content_type="application/x-www-form-urlencoded"
    )
    with pytest.raises(UnreadableError):
        typed_words(request)
