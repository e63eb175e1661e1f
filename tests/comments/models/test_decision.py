import pytest

from comments.models import Comment, Decision, Status, Thread
from comments.moderation import undo
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = pytest.mark.django_db


def of(*comments):
    return Comment.objects.filter(pk__in=[comment.pk for comment in comments])


def status_of(comment):
    return of(comment).get().status


def test_decision_is_logged_with_who_when_why_and_what(clock):
    moderator, comment = make_moderator(), make_comment(status=Status.PENDING)
    of(comment).remove(by=moderator, why="Rude.")
    decision = comment.decisions.get()
    assert (decision.user, decision.why, decision.decided_at) == (moderator, "Rude.", clock.moment)
    assert str(decision) == "Pending → Removed"


def test_only_what_changes_is_logged():
    make_comment()
    Comment.objects.approve()
    assert not Decision.objects.exists()


@pytest.mark.parametrize("before", Status)
@pytest.mark.parametrize("after", ["approve", "mark_spam", "remove"])
def test_every_decision_is_undone(before, after):
    comment = make_comment(make_comment().thread.review, status=before)
    moved = getattr(of(comment), after)()
    assert of(comment).undo() == moved
    assert status_of(comment) == before
    visible = Comment.objects.visible()
    assert Thread.objects.get().comment_count == visible.count() == visible.on_page().count()


def test_undoing_is_logged_and_is_not_undone_itself():
    comment = make_comment(status=Status.PENDING)
    of(comment).approve()
    moderator = make_moderator()
    of(comment).undo(by=moderator)
    assert of(comment).undo() == 0
    done, undone = comment.decisions.order_by("pk")
    assert (done.is_undone, undone.is_undo, undone.user) == (True, True, moderator)


def test_decisions_are_undone_one_after_the_other():
    comment = make_comment(status=Status.PENDING)
    of(comment).approve()
    of(comment).mark_spam()
    of(comment).undo()
    assert status_of(comment) == Status.APPROVED
    of(comment).undo()
    assert status_of(comment) == Status.PENDING


def test_batch_leaves_alone_what_was_decided_on_since():
    review = make_review()
    one, two = (make_comment(review, status=Status.PENDING) for _ in range(2))
    of(one, two).approve()
    act = one.decisions.get().act
    of(two).mark_spam()
    assert undo(Decision.objects.of(act)) == 1
    assert (status_of(one), status_of(two)) == (Status.PENDING, Status.SPAM)


@pytest.mark.parametrize(("days", "status"), [(29, Status.APPROVED), (30, Status.REMOVED)])
def test_decision_is_undone_for_thirty_days(clock, days, status):
    comment = make_comment()
    of(comment).remove()
    clock.advance(days=days)
    of(comment).undo()
    assert status_of(comment) == status


def test_last_by_a_moderator_is_hers_and_tells_how_many():
    mine, others = make_moderator(), make_moderator()
    review = make_review()
    comments = [make_comment(review, status=Status.PENDING) for _ in range(3)]
    assert Decision.objects.last_by(mine) is None
    of(*comments).approve(by=mine)
    of(comments[0]).remove(by=others)
    assert Decision.objects.last_by(mine).number == 2
    assert Decision.objects.last_by(others).number == 1


def test_decision_outlives_its_moderator():
    moderator, comment = make_moderator(), make_comment()
    of(comment).remove(by=moderator)
    moderator.delete()
    assert comment.decisions.get().user is None


def test_old_decisions_are_not_offered(clock):
    moderator, comment = make_moderator(), make_comment()
    of(comment).remove(by=moderator)
    clock.advance(days=31)
    assert Decision.objects.last_by(moderator) is None


def test_folding_hides_the_words_behind_one_spoiler_and_is_undone(client):
    comment = make_comment(text="She ||really|| lives.\n\n:::\n\nAnd he dies.")
    assert of(comment).fold(by=make_moderator()) == 1
    assert of(comment).fold() == 0
    folded = of(comment).get()
    assert folded.text_html.startswith('<details class="spoiler"><summary>Spoiler</summary>')
    assert folded.text_html.endswith("And he dies.</p>\n</details>\n")
    page = client.get(comment.thread.review.get_absolute_url()).content.decode()
    assert folded.text_html in page
    assert str(comment.decisions.get()) == "Open → Folded as a spoiler"
    of(comment).undo()
    assert of(comment).get().text_html == comment.text_html


def test_folding_and_deciding_are_undone_in_turn():
    comment = make_comment(status=Status.PENDING)
    of(comment).approve()
    of(comment).fold()
    of(comment).undo()
    assert (of(comment).get().is_spoiler, status_of(comment)) == (False, Status.APPROVED)
    of(comment).undo()
    assert status_of(comment) == Status.PENDING


def test_long_folded_comment_is_hidden_where_it_is_shortened_too():
    comment = make_comment(text="word " * 900, is_spoiler=True)
    assert comment.shortened_html.startswith("<details")
