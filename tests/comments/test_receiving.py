"""What is sent is stored, or comes back whole with the reason."""

from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.utils import timezone
from django.utils.html import escape

from comments.models import Comment, Hold, Holds, Policy, Status, Thread
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db

WORDS = {
    "name": "Aya",
    "email": "aya@example.org",
    "website": "https://aya.example/",
    "text": "I disagree & <i>why</i>.",
    "topic": "",
}


def post(client, review, **words):
    return client.post(f"/comments/post/{review.pk}/", WORDS | words)


def assert_nothing_is_lost(answer, **words):
    page = answer.content.decode()
    for value in (WORDS | words).values():
        assert escape(value) in page


def test_comment_waits_for_a_moderator(client):
    review = make_review()
    answer = post(client, review)
    comment = Comment.objects.get()
    assert answer.status_code == 303
    assert answer["Location"] == comment.get_own_url()
    assert (comment.thread_id, comment.name, comment.email) == (review.pk, "Aya", WORDS["email"])
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.FIRST)
    assert Thread.objects.get().comment_count == 0


def test_own_page_says_that_it_waits(client):
    page = client.get(post(client, make_review())["Location"])
    assert "appears when a moderator has read it" in page.content.decode()
    assert "I disagree &amp;" in page.content.decode()


def test_reply_is_stored_under_what_it_answers(client):
    parent = make_comment()
    client.post(f"/comments/{parent.pk}/reply/", WORDS)
    reply = Comment.objects.pending().get()
    assert (reply.parent, reply.thread_id) == (parent, parent.thread_id)
    assert reply.path == f"{parent.path}{reply.pk:010}"


def test_reply_far_down_keeps_its_true_parent(client):
    chain = make_chain(make_review(), 12)
    client.post(f"/comments/{chain[-1].pk}/reply/", WORDS)
    assert Comment.objects.pending().get().parent == chain[-1]


def test_second_sending_is_answered_as_the_first(client):
    review = make_review()
    first, second = post(client, review), post(client, review)
    assert second.status_code == 303
    assert second["Location"] == first["Location"]
    assert Comment.objects.count() == 1


def test_second_sending_after_approval_is_answered_as_the_first(client):
    review = make_review()
    first = post(client, review)
    Comment.objects.approve()
    assert post(client, review)["Location"] == first["Location"]
    assert Thread.objects.get().comment_count == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"name": " "}, "Enter your name"),
        ({"name": "\u200b\u2060"}, "Enter your name"),
        ({"name": "x" * 101}, "This has 101 characters; the longest allowed is 100."),
        ({"email": ""}, "Enter an email address like name@example.org"),
        ({"email": "nobody"}, "Enter an email address like name@example.org"),
        ({"email": "a@b.example, c@d.example"}, "Enter an email address like name@example.org"),
        ({"website": "javascript:alert(1)"}, "Enter a web address like example.org"),
        ({"website": "ftp://example.org/"}, "Enter a web address like example.org"),
        ({"website": "//["}, "Enter a web address like example.org"),
        ({"text": ""}, "Enter your comment"),
        ({"text": "\u202e\u200f"}, "Enter your comment"),
        ({"text": "&nbsp;"}, "Enter your comment"),
        ({"text": "---"}, "Enter your comment"),
        ({"text": "||\u200b||"}, "Enter your comment"),
        ({"text": "界" * 5_001}, "This has 5,001 characters; the longest allowed is 5,000."),
    ],
)
def test_refusal_names_the_reason_beside_the_field_and_in_the_summary(client, words, reason):
    answer = post(client, make_review(title="Frieren"), **words)
    page = answer.content.decode()
    (field,) = words
    assert answer.status_code == 422
    assert not Comment.objects.exists()
    assert "<title>Error: Your comment on Frieren" in page.replace("\n", "")
    assert f'<li><a href="#comment-{field}">{reason}' in page
    assert f'id="comment-{field}_error"><li>{reason}' in page
    assert page.count(reason) == 2
    assert_nothing_is_lost(answer, **{name: value.strip() for name, value in words.items()})


def test_longest_text_is_taken(client):
    assert post(client, make_review(), text="界" * 5_000).status_code == 303


def test_lines_count_as_they_are_seen(client):
    answer = post(client, make_review(), text="\r\n".join("x" * 2_500))
    assert answer.status_code == 303


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("example.org", "https://example.org"),
        ("example.org/a?b=c", "https://example.org/a?b=c"),
        ("http://example.org/", "http://example.org/"),
        ("", ""),
    ],
)
def test_website_is_completed(client, typed, stored):
    post(client, make_review(), website=typed)
    assert Comment.objects.get().website == stored


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا بالعالم",
        "שלום \u202eעולם",
        "👩‍👩‍👧‍👦 🇯🇵",
        "第1話は「最高」だった。",
        "`code` with <script>alert(1)</script>",
    ],
)
def test_honest_text_of_any_kind_arrives_as_typed(client, text):
    post(client, make_review(), text=text)
    assert Comment.objects.get().text == text


def test_comment_may_be_all_spoiler(client):
    assert post(client, make_review(), text="||She lives.||").status_code == 303


def test_name_turns_nothing_after_it_around(client):
    post(client, make_review(), name="משה \u202ecats")
    assert Comment.objects.get().name == "משה cats"


def test_name_is_one_line(client):
    post(client, make_review(), name="Aya\r\nBcc: all@example.org")
    assert Comment.objects.get().name == "Aya Bcc: all@example.org"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            b"name=A%00ya&email=a%40b.example&text=x%00%ED%A0%80y",
            "application/x-www-form-urlencoded",
        ),
        (b"name=\xff&email=\xff&text=\xff&topic=\x00", "application/x-www-form-urlencoded"),
        (b"&".join(b"name=x" for _ in range(6_000)), "application/x-www-form-urlencoded"),
        (b"name=x", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"nothing of the kind", "multipart/form-data; boundary=x"),
        (b"nothing of the kind", "multipart/form-data"),
        (b"{}", "application/json"),
        (b"", ""),
        (
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n+2AA- +AAA-\r\n--x--\r\n',
            "multipart/form-data; boundary=x; charset=utf-7",
        ),
    ],
)
@pytest.mark.parametrize("is_reply", [False, True])
def test_what_no_browser_sends_is_answered_in_words(client, body, kind, is_reply):
    comment = make_comment()
    path = f"/comments/{comment.pk}/reply/" if is_reply else f"/comments/post/{comment.thread_id}/"
    answer = client.post(path, body, content_type=kind)
    assert answer.status_code in {303, 400, 413, 422}
    answer.content.decode()


def test_huge_body_is_refused_with_words(client):
    answer = post(client, make_review(), text="x" * 10_000_000)
    assert answer.status_code == 413
    assert "too large to read" in answer.content.decode()


def test_what_is_no_form_is_not_called_too_large(client):
    review = make_review()
    answer = client.post(
        f"/comments/post/{review.pk}/", b"nothing of the kind", content_type="multipart/form-data"
    )
    assert answer.status_code == 400
    assert "could not be read" in answer.content.decode()


def test_filled_trap_is_held_and_thanked_like_any_other(client):
    answer = post(client, make_review(), topic="Cheap watches")
    comment = Comment.objects.get()
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.TRAP)
    assert answer["Location"] == comment.get_own_url()


def test_closed_thread_gives_the_words_back(client):
    thread = make_thread(is_open=False)
    answer = post(client, thread.review)
    assert answer.status_code == 409
    assert "Comments on this review are closed." in answer.content.decode()
    assert "<button" not in answer.content.decode().partition("<main")[2]
    assert_nothing_is_lost(answer)
    assert not Comment.objects.exists()


def test_review_that_is_gone_gives_the_words_back(client):
    draft = make_review(published_at=None)
    answer = post(client, draft)
    assert answer.status_code == 404
    assert "This review is no longer here." in answer.content.decode()
    assert_nothing_is_lost(answer)
    assert client.post("/comments/post/99999999999999999999/", WORDS).status_code == 404


def test_answer_to_a_comment_that_is_gone_may_stand_alone(client):
    parent = make_comment()
    Comment.objects.remove()
    answer = client.post(f"/comments/{parent.pk}/reply/", WORDS)
    assert answer.status_code == 404
    assert f'action="/comments/post/{parent.thread_id}/"' in answer.content.decode()
    assert_nothing_is_lost(answer)


def test_author_needs_no_name_and_is_approved_at_once(client):
    author, review = make_author(pen_name="Mio", email="mio@example.org"), make_review()
    client.force_login(author)
    answer = client.post(f"/comments/post/{review.pk}/", {"text": "Thank you all."})
    comment = Comment.objects.visible().get()
    assert (comment.user, comment.name, comment.email) == (author, "Mio", "mio@example.org")
    assert (comment.is_on_page, comment.held_because) == (True, "")
    assert Thread.objects.get(review=review).comment_count == 1
    assert "is on the page" in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("words", [{"name": "MIO  hartley"}, {"email": "MIO@example.org"}])
def test_stranger_under_the_authors_sign_is_held_and_never_marked(client, words):
    make_author(pen_name="Mio Hartley", email="mio@example.org")
    post(client, make_review(), **words)
    comment = Comment.objects.get()
    assert (comment.status, comment.held_because) == (Status.PENDING, Hold.AUTHOR)
    assert comment.user is None


def test_nobody_gets_a_cookie(client):
    parent = make_comment()
    reply = f"/comments/{parent.pk}/reply/"
    answers = [client.get(reply), client.post(reply, WORDS), client.post(reply, {})]
    for answer in answers:
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


def test_second_comment_within_seconds_is_given_back_with_the_reason(client, clock):
    review = make_review()
    post(client, review, text="First.")
    answer = post(client, review)
    page = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (429, "15")
    reason = "You have sent a comment a moment ago. Send it again in 15 seconds."
    assert f'<li><a href="#comment-text">{reason}</a></li>' in page
    assert "<title>Error:" in page.replace("\n", "")
    assert "<button" in page
    assert_nothing_is_lost(answer)
    assert Comment.objects.get().text == "First."
    clock.advance(seconds=15)
    assert post(client, review).status_code == 303


def test_slip_in_a_field_costs_no_wait(client):
    review = make_review()
    assert post(client, review, email="nobody").status_code == 422
    assert post(client, review).status_code == 303


def test_forwarded_address_is_believed_of_a_trusted_proxy_alone(client, settings):
    review = make_review()
    forwarded = {"headers": {"X-Forwarded-For": "203.0.113.9"}}
    address = f"/comments/post/{review.pk}/"
    client.post(address, WORDS, **forwarded)
    settings.TRUSTED_PROXIES = [ip_network("127.0.0.1")]
    client.post(address, WORDS | {"email": "ben@example.org"}, **forwarded)
    stored = Comment.objects.order_by("pk").values_list("address", flat=True)
    assert list(stored) == ["127.0.0.1", "203.0.113.9"]


def test_author_writes_as_often_as_she_likes(client):
    review = make_review()
    client.force_login(make_author())
    for number in range(12):
        answer = client.post(f"/comments/post/{review.pk}/", {"text": f"Answer {number}."})
        assert answer.status_code == 303


def test_known_writer_is_on_the_page_at_once(client):
    known = make_comment(email=WORDS["email"])
    answer = post(client, known.thread.review)
    assert Comment.objects.visible().count() == 2
    assert Thread.objects.get().comment_count == 2
    assert "is on the page" in client.get(answer["Location"]).content.decode()


def test_refused_word_makes_spam_and_the_writer_is_told(client):
    Policy(refused_words="disagree").save()
    answer = post(client, make_review())
    comment = Comment.objects.spam().get()
    assert (comment.held_because, comment.held_rule) == (Hold.WORD, "disagree")
    assert "taken for advertising" in client.get(answer["Location"]).content.decode()


def test_threads_own_policy_holds_there(client):
    thread = make_thread(holds=Holds.NONE, longest_text=10)
    assert "longest allowed is 10." in post(client, thread.review).content.decode()
    post(client, thread.review, text="Short.")
    assert Comment.objects.visible().count() == 1


def test_thread_closes_after_the_policys_days(client):
    Policy(closes_after=14).save()
    old = make_review(published_at=timezone.now() - timedelta(days=14))
    answer = post(client, old)
    assert answer.status_code == 409
    assert_nothing_is_lost(answer)
    page = client.get(old.get_absolute_url()).content.decode()
    assert "Comments on this review are closed." in page
    assert post(client, make_review()).status_code == 303
