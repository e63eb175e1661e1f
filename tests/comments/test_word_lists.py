import pytest

from comments.word_lists import address_in, word_in


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("casino", "The CASINO of my dreams"),
        ("casino", "visit online-casinos.example"),
        ("casino", "cas\u200bino"),
        ("casino", "c\u00e1s\u0131no".replace("\u0131", "i")),
        ("Straße", "STRASSE"),
        ("無料", "今なら無料です"),
        ("  cheap   watches ", "Cheap\nwatches!"),
        ("казино", "КАЗИНО"),
    ],
)
def test_word_is_found_whatever_its_capitals_accents_and_spaces(word, text):
    assert word_in(f"nothing\n{word}\n", ["Aya", text]) == word.strip()


@pytest.mark.parametrize("listed", ["", "\n \n", "casino", "\u200b", ".*"])
def test_other_words_are_not_found(listed):
    assert word_in(listed, ["An honest word.", ""]) == ""


@pytest.mark.parametrize(
    ("listed", "email", "address"),
    [
        ("Aya@Example.org", "aya@example.ORG", ""),
        ("@example.org", "anybody@EXAMPLE.org", ""),
        ("192.0.2.7", "a@b.example", "192.0.2.7"),
        ("192.0.2.0/24", "a@b.example", "192.0.2.99"),
        ("192.0.2.7/24", "a@b.example", "192.0.2.99"),
        ("2001:db8::/32", "a@b.example", "2001:db8:1::5"),
    ],
)
def test_address_is_found(listed, email, address):
    assert address_in(f"x@y.example\n{listed}", email=email, address=address) == listed


@pytest.mark.parametrize(
    ("listed", "email", "address"),
    [
        ("", "aya@example.org", "192.0.2.7"),
        ("ya@example.org", "aya@example.org", ""),
        ("@ample.org", "aya@example.org", ""),
        ("192.0.2.7", "a@b.example", "192.0.2.8"),
        ("192.0.2.7", "a@b.example", ""),
        ("192.0.2.7", "a@b.example", "192.0.2.0/24"),
        ("192.0.2.0/24", "a@b.example", "2001:db8::1"),
        ("what was never checked", "a@b.example", "192.0.2.8"),
    ],
)
def test_other_addresses_are_not_found(listed, email, address):
    assert address_in(listed, email=email, address=address) == ""
