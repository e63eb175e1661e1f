import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from comments.models import Comment, Hold, Policy, Status
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_review, make_section, make_user

pytestmark = pytest.mark.django_db
LIST = "/admin/comments/comment/"
QUEUE = f"{LIST}?status__exact=pending"


@pytest.fixture
def mod():
    return make_moderator(pen_name="Kim")


@pytest.fixture
def moderator(client, mod):
    client.force_login(mod)
    return client


@pytest.fixture
def waiting():
    return make_comment(make_review(), name="Aya", text="Was it good?", status=Status.PENDING)


def press(client, button, address=QUEUE, **words):
    return client.post(address, {"one": button} | words)


def reply_to(comment, words):
    return {f"reply-{comment.pk}": words}


def test_card_tells_the_rule_the_section_and_what_is_known_of_the_writer(moderator):
    review = make_review(title="Frieren")
    section = make_section(review, heading="Who was your favourite character?")
    for status in (Status.APPROVED, Status.APPROVED, Status.SPAM, Status.REMOVED):
        make_comment(review, email="Aya@example.org", status=status)
    make_comment(
        review,
        email="aya@example.org",
        section=section,
        text="||She lives.||",
        status=Status.PENDING,
        held_because=Hold.WORD,
        held_rule="casino",
    )
    page = moderator.get(QUEUE).content.decode()
    assert "A listed word: casino" in page
    assert "on: Who was your favourite character?" in page
    assert "2 approved, 2 refused so far" in page
    assert '<label class="spoiler">' in page


def test_reply_and_approval_are_one_act_that_one_undoing_takes_back(moderator, mod, waiting):
    answer = press(moderator, f"answer {waiting.pk}", **reply_to(waiting, "It *was*."))
    assert (answer.status_code, answer.url) == (302, QUEUE)
    reply = Comment.objects.get(user=mod)
    assert (reply.parent, reply.name, reply.status) == (waiting, "Kim", Status.APPROVED)
    assert "<em>was</em>" in reply.text_html
    waiting.refresh_from_db()
    assert waiting.status == Status.APPROVED
    assert waiting.thread.comment_count == 2
    act = waiting.decisions.get().act
    assert reply.decisions.get().act == act
    moderator.post(f"{LIST}undo/{act}/")
    waiting.refresh_from_db()
    reply.refresh_from_db()
    assert (waiting.status, reply.status) == (Status.PENDING, Status.REMOVED)


def test_reply_that_was_undone_is_sent_again(moderator, mod, waiting):
    for _twice in range(2):
        press(moderator, f"answer {waiting.pk}", **reply_to(waiting, "It was."))
        assert Comment.objects.get(user=mod).is_visible()
        last = Comment.objects.get(user=mod).decisions.newest_first().first()
        moderator.post(f"{LIST}undo/{last.act}/")
        assert not Comment.objects.get(user=mod).is_visible()


@pytest.mark.parametrize(
    ("words", "reason"),
    [("", "Enter your comment"), ("much too long", "the longest allowed is 5.")],
)
def test_refused_reply_approves_nothing_and_keeps_every_word(moderator, waiting, words, reason):
    Policy(longest_text=5).save()
    other = make_comment(waiting.thread.review, status=Status.PENDING)
    typed = reply_to(waiting, words) | reply_to(other, "Another.")
    answer = press(moderator, f"answer {waiting.pk}", **typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert reason in page
    assert f"{words}</textarea>" in page
    assert "Another.</textarea>" in page
    waiting.refresh_from_db()
    assert waiting.status == Status.PENDING
    assert Comment.objects.count() == 2


@pytest.mark.parametrize("is_batch", [True, False])
def test_decision_on_one_card_keeps_the_words_in_all(moderator, waiting, is_batch):
    other = make_comment(waiting.thread.review, name="Ben", status=Status.PENDING)
    typed = reply_to(waiting, "Unsent.") | reply_to(other, "Half a rep")
    choice = {"action": "approve", "_selected_action": waiting.pk}
    one = {"one": f"approve {waiting.pk}"}
    page = moderator.post(QUEUE, typed | (choice if is_batch else one)).content.decode()
    waiting.refresh_from_db()
    assert waiting.status == Status.APPROVED
    assert "1 comment approved." in page
    assert "Your reply to Aya is not sent" in page
    assert "Unsent.</textarea>" in page
    assert "Half a rep</textarea>" in page
    assert "Your reply to Ben is not sent" not in page


def test_comment_that_was_withdrawn_meanwhile_gets_no_reply(moderator, waiting):
    Comment.objects.filter(pk=waiting.pk).update(status=Status.REMOVED, withdrawn_at=timezone.now())
    answer = press(moderator, f"answer {waiting.pk}", **reply_to(waiting, "It was."))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "its writer has taken it back" in page
    assert "It was.</textarea>" in page
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    "odd", ["answer", "answer x", "answer 4711", "answer 99999999999999999999"]
)
def test_odd_reply_answers_nobody(moderator, waiting, odd):
    assert press(moderator, odd).status_code in {200, 302}
    assert Comment.objects.count() == 1


def test_who_only_looks_answers_nobody(client, waiting):
    looker = make_user(is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_comment"))
    client.force_login(looker)
    assert f"answer {waiting.pk}" not in client.get(QUEUE).content.decode()
    answer = press(client, f"answer {waiting.pk}", **reply_to(waiting, "It was."))
    assert answer.status_code == 403
    client.force_login(make_author(username="mio"))
    answer = press(client, f"answer {waiting.pk}", **reply_to(waiting, "It was."))
    assert answer.status_code == 403
    assert Comment.objects.count() == 1


def test_empty_queue_says_that_it_is_done(moderator):
    assert "You are done." in moderator.get(QUEUE).content.decode()
