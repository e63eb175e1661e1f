import pytest

from comments.models import Comment, Decision, Hold, Status, Thread
from tests.comments.factories import make_comment
from tests.factories import make_author, make_moderator, make_reader, make_review

pytestmark = pytest.mark.django_db

LIST = "/admin/comments/comment/"


@pytest.fixture
def moderator(client):
    client.force_login(make_moderator())
    return client


def page_of(client, address=LIST):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def decide(client, action, *comments):
    words = {"action": action, "_selected_action": [comment.pk for comment in comments]}
    return client.post(LIST, words, follow=True).content.decode()


def decide_on_page(client, action, comment):
    words = {"CHANGE_FORM-action": action, "_selected_action": comment.pk}
    address = f"{LIST}{comment.pk}/change/"
    return client.post(address, words, follow=True).content.decode()


def test_pending_come_first_whatever_their_age(moderator):
    review = make_review()
    make_comment(review, text="Waiting long.", status=Status.PENDING)
    make_comment(review, text="Newer but approved.")
    page = page_of(moderator)
    assert page.index("Waiting long.") < page.index("Newer but approved.")


def test_list_shows_the_whole_comment_its_writer_review_and_parent(moderator):
    parent = make_comment(make_review(title="Frieren"), name="Ben", text="The question.")
    make_comment(
        parent=parent,
        text="*Word* " * 700 + "The end.",
        name="Aya",
        email="aya@example.org",
        held_because=Hold.AUTHOR,
        status=Status.PENDING,
    )
    page = page_of(moderator)
    for part in (
        "<em>Word</em>",
        "The end.",
        "aya@example.org",
        "Frieren",
        "In reply to Ben",
        "The question.",
        "Signed with an author’s name or address",
    ):
        assert part in page


def test_filter_counts_what_waits(moderator):
    review = make_review()
    for _ in range(3):
        make_comment(review, status=Status.PENDING)
    assert "Pending (3)" in page_of(moderator)


@pytest.mark.parametrize(
    ("action", "status"),
    [
        ("approve", Status.APPROVED),
        ("mark_spam", Status.SPAM),
        ("remove", Status.REMOVED),
    ],
)
@pytest.mark.parametrize("is_one", [True, False])
def test_moderator_decides_on_one_or_many(moderator, action, status, is_one):
    review = make_review()
    start = Status.PENDING if status == Status.APPROVED else Status.APPROVED
    one, two = make_comment(review, status=start), make_comment(review, status=start)
    answer = (
        decide_on_page(moderator, action, one) if is_one else decide(moderator, action, one, two)
    )
    assert ("1 comment " if is_one else "2 comments ") in answer
    after = list(Comment.objects.order_by("pk").values_list("status", flat=True))
    assert after == [status, start if is_one else status]
    visible = Comment.objects.visible().count()
    assert Thread.objects.get().comment_count == visible


def test_page_of_a_comment_has_a_button_for_each_decision(moderator):
    page = page_of(moderator, f"{LIST}{make_comment().pk}/change/")
    for action in ("approve", "mark_spam", "remove", "fold", "undo", "block"):
        assert f'name="CHANGE_FORM-action" value="{action}"' in page
    assert 'name="_save"' not in page


def test_visible_comment_is_linked_in_its_place(moderator):
    comment, pending = make_comment(), make_comment(status=Status.PENDING)
    assert comment.get_place_url() in page_of(moderator, f"{LIST}{comment.pk}/change/")
    assert pending.get_place_url() not in page_of(moderator, f"{LIST}{pending.pk}/change/")


def test_nobodys_words_are_rewritten(moderator):
    comment = make_comment(text="Her own words.")
    words = {"text": "Changed.", "name": "Changed", "status": "spam", "_save": "Save"}
    assert moderator.post(f"{LIST}{comment.pk}/change/", words).status_code == 403
    assert moderator.post(f"{LIST}{comment.pk}/delete/", {"post": "yes"}).status_code == 403
    assert moderator.get(f"{LIST}add/").status_code == 403
    comment.refresh_from_db()
    assert (comment.text, comment.status) == ("Her own words.", Status.APPROVED)


@pytest.mark.parametrize("make", [make_author, make_reader])
def test_others_see_and_decide_nothing(client, make):
    client.force_login(make())
    comment = make_comment(status=Status.PENDING)
    for address in (LIST, f"{LIST}{comment.pk}/change/"):
        assert client.get(address).status_code in {302, 403}
    words = {"action": "approve", "_selected_action": comment.pk}
    assert client.post(LIST, words).status_code in {302, 403}
    assert not Comment.objects.visible().exists()


def test_hostile_words_stay_words(moderator):
    evil = "<script>alert(1)</script>"
    parent = make_comment(text=evil, name=evil)
    make_comment(parent=parent, text=evil, name=evil)
    assert "<script>alert" not in page_of(moderator)
    assert "<script>alert" not in page_of(moderator, f"{LIST}{parent.pk}/change/")


@pytest.mark.parametrize("number", [1, 10_000])
def test_list_takes_few_queries_however_many(moderator, number, django_assert_num_queries):
    one = make_comment(parent=make_comment(), status=Status.PENDING)
    many = [
        Comment(
            thread=one.thread,
            name="Aya",
            email=f"aya{other}@example.org",
            text="Hello.",
            fingerprint=other,
        )
        for other in range(1, number)
    ]
    Comment.objects.bulk_create(many)
    with django_assert_num_queries(12):
        assert f"Pending ({number})" in page_of(moderator)


def test_decision_is_remembered_with_whoever_made_it(moderator):
    comment, approved = make_comment(status=Status.PENDING), make_comment()
    address = f"{LIST}?status__exact=pending"
    words = {
        "action": "approve",
        "_selected_action": [comment.pk, approved.pk],
        "why": "A regular.",
    }
    moderator.post(address, words)
    decision = Decision.objects.get()
    assert (decision.comment, decision.before, decision.after) == (comment, "pending", "approved")
    for page in ("change", "history"):
        told = page_of(moderator, f"{LIST}{comment.pk}/{page}/")
        assert decision.user.username in told
        assert "Pending → Approved" in told
        assert "A regular." in told


def test_button_in_a_row_decides_on_that_row_alone(moderator):
    one, other = (make_comment(status=Status.PENDING) for _ in range(2))
    answer = moderator.post(LIST, {"one": f"approve {one.pk}", "why": "A regular."})
    assert answer.status_code == 302
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.status, other.status) == (Status.APPROVED, Status.PENDING)
    assert one.decisions.get().why == "A regular."


@pytest.mark.parametrize("odd", ["", "approve", "explode 1", "approve x", "approve 4711"])
def test_odd_button_decides_nothing(moderator, odd):
    comment = make_comment(status=Status.PENDING)
    assert moderator.post(LIST, {"one": odd}).status_code in {200, 302}
    comment.refresh_from_db()
    assert comment.status == Status.PENDING


def test_row_offers_what_would_change_the_comment(moderator):
    comment = make_comment(status=Status.APPROVED)
    page = moderator.get(LIST).content.decode()
    assert f'value="remove {comment.pk}"' in page
    assert f'value="approve {comment.pk}"' not in page
