import pytest

from reviews.printing.excerpts import at_most


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        ("Short.", "Short."),
        ("One of the four, and more", "One of the four…"),
        ("", ""),
    ],
)
def test_excerpt_ends_after_a_word(excerpt, shown):
    assert at_most(excerpt, 18) == shown
