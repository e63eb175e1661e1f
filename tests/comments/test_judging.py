"""What `moderation.judge` says of a comment: a pure question, asked of rows that nobody stored."""

import pytest

from comments.models import Comment, Hold, Holds, Policy, Status
from comments.moderation import count_links, judge


def verdict(policy=None, signs=(), **fields):
    words = {"name": "Aya", "email": "aya@example.org", "text": "I liked it."}
    comment = Comment(**(words | fields))
    found = judge(comment, policy or Policy(), frozenset(signs))
    return found.status, found.held_because, found.held_rule


def test_known_writer_is_approved_and_a_first_timer_held():
    assert verdict() == (Status.APPROVED, "", "")
    assert verdict(signs=[Hold.FIRST]) == (Status.PENDING, Hold.FIRST, "")


def test_all_are_held_where_the_policy_says_so():
    assert verdict(Policy(holds=Holds.ALL)) == (Status.PENDING, Hold.STRANGER, "")


def test_first_timer_is_approved_where_none_are_held():
    assert verdict(Policy(holds=Holds.NONE), [Hold.FIRST]) == (Status.APPROVED, "", "")


@pytest.mark.parametrize("sign", [Hold.TRAP, Hold.AUTHOR, Hold.DUPLICATE, Hold.BURST])
def test_suspicious_is_held_even_where_none_are(sign):
    assert verdict(Policy(holds=Holds.NONE), [sign]) == (Status.PENDING, sign, "")


@pytest.mark.parametrize("field", ["name", "website", "text"])
def test_held_word_is_shown_as_it_was_listed(field):
    policy = Policy(held_words="watches\nCasino")
    told = {"website": "https://casino.example/"} if field == "website" else {field: "CASINO"}
    assert verdict(policy, **told) == (Status.PENDING, Hold.WORD, "Casino")


def test_refused_word_makes_spam_of_it():
    policy = Policy(refused_words="casino", held_words="casino")
    assert verdict(policy, text="casino") == (Status.SPAM, Hold.WORD, "casino")


def test_listed_addresses_hold_and_refuse():
    policy = Policy(held_addresses="@example.org", refused_addresses="192.0.2.0/24")
    assert verdict(policy) == (Status.PENDING, Hold.ADDRESS, "@example.org")
    refused = (Status.SPAM, Hold.ADDRESS, "192.0.2.0/24")
    assert verdict(policy, address="192.0.2.7") == refused


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("No link: 3:1, http is a word.", 0),
        ("https://www.example.org/", 1),
        ("[one](https://example.org/) and www.example.org", 2),
        ("[url=http://a.example]x[/url] HTTPS://b.example", 2),
        ("[x](https&#58;//a.example) [y](http\\://b.example)", 2),
        ("[x](http:a.example) <mailto:a@b.example>", 2),
    ],
)
def test_links_are_counted_as_they_are_meant(text, number):
    assert count_links(Comment(text=text)) == number


def test_links_are_held_from_the_policys_number_on():
    text = "https://a.example https://b.example"
    assert verdict(text=text) == (Status.PENDING, Hold.LINKS, "2")
    assert verdict(text="https://a.example")[0] == Status.APPROVED
    assert verdict(Policy(links_held_at=3), text=text)[0] == Status.APPROVED
    assert verdict(Policy(links_held_at=0), text=text * 9)[0] == Status.APPROVED


def test_most_telling_reason_is_named():
    signs = [Hold.FIRST, Hold.BURST, Hold.TRAP]
    assert verdict(Policy(holds=Holds.ALL, held_words="liked"), signs)[1] == Hold.TRAP
    assert verdict(Policy(held_words="liked"), [Hold.FIRST, Hold.BURST])[1] == Hold.WORD
