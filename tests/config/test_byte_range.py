import pytest

from config.byte_range import OutsideError, range_asked


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("bytes=0-0", (0, 0)),
        ("bytes=2-", (2, 9)),
        ("bytes=2-4", (2, 4)),
        ("bytes=2-99", (2, 9)),
        ("bytes=-3", (7, 9)),
        ("bytes=-99", (0, 9)),
        ("bytes = 1 - 2", (1, 2)),
    ],
)
def test_part_is_read(words, part):
    assert range_asked(words, 10) == part


@pytest.mark.parametrize(
    "words", ["", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "pages=1-2", "bytes=a-b", "bytes=١-٢"]
)
def test_what_is_odd_or_several_is_passed_over(words):
    assert range_asked(words, 10) is None


@pytest.mark.parametrize("words", ["bytes=10-", "bytes=10-12", "bytes=-0", f"bytes={'9' * 18}-"])
def test_part_beyond_the_end_is_refused(words):
    with pytest.raises(OutsideError):
        range_asked(words, 10)


def test_nothing_has_no_end():
    with pytest.raises(OutsideError):
        range_asked("bytes=-1", 0)
