from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F, ProtectedError
from django.utils import timezone

from comments.models import Comment, Status
from tests.comments.factories import make_chain, make_comment, make_thread
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def test_text_is_rendered_as_a_strangers_when_saved():
    comment = make_comment(text="# Not a heading\n\n[link](https://example.org) ![no](x.png)")
    assert 'rel="nofollow ugc noopener"' in comment.text_html
    assert "<h" not in comment.text_html
    assert "<img" not in comment.text_html


def test_long_text_is_also_stored_shortened():
    assert make_comment(text="short").shortened_html == ""
    comment = make_comment(text="word " * 900)
    assert 0 < len(comment.shortened_html) < len(comment.text_html)
    assert comment.shown_html == comment.shortened_html


def test_two_rows_never_have_one_fingerprint():
    comment = make_comment()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_comment(comment.thread.review, fingerprint=comment.fingerprint)


@pytest.mark.parametrize("status", Status.values)
def test_only_approved_comments_of_published_reviews_are_readable(status):
    readers, drafts = make_comment(status=status), make_comment(status=status)
    soon = timezone.now() + timedelta(hours=1)
    make_comment(make_review(published_at=soon, title="Soon"), status=status)
    type(drafts.thread.review).objects.filter(pk=drafts.thread_id).update(published_at=None)
    assert list(Comment.objects.readable()) == ([readers] if status == Status.APPROVED else [])


def test_each_status_has_a_set_of_its_own():
    made = {status: make_comment(status=status) for status in Status}
    sets = {
        Status.PENDING: Comment.objects.pending(),
        Status.APPROVED: Comment.objects.visible(),
        Status.SPAM: Comment.objects.spam(),
        Status.REMOVED: Comment.objects.removed(),
    }
    assert {status: list(found) for status, found in sets.items()} == {
        status: [comment] for status, comment in made.items()
    }


def test_pending_ones_come_first_then_the_newest():
    review = make_review()
    old, wait, new = (
        make_comment(review, status=status)
        for status in (Status.APPROVED, Status.PENDING, Status.SPAM)
    )
    assert list(Comment.objects.pending_first()) == [wait, new, old]


def test_author_with_comments_is_not_deleted():
    author = make_author()
    make_comment(user=author)
    with pytest.raises(ProtectedError):
        author.delete()


def test_deleting_a_comment_spares_its_replies():
    first, second, third = make_chain(make_review(), 3)
    second.delete()
    third.refresh_from_db()
    assert third.parent is None
    assert third.path.startswith(first.path)


def test_deleting_a_review_deletes_a_thread_of_any_depth():
    """A cascade along the parents would recurse once a level."""
    review = make_review()
    row = {"thread": make_thread(review), "name": "A", "email": "a@example.org", "text": "B"}
    rows = (Comment(fingerprint=str(number), **row) for number in range(1_200))
    first, *_others = Comment.objects.bulk_create(rows)
    Comment.objects.exclude(pk=first.pk).update(parent_id=F("pk") - 1)
    review.delete()
    assert not Comment.objects.exists()


def test_signature_leads_to_its_comment_alone():
    comment = make_comment()
    signature = comment.get_own_url().split("/")[-2]
    assert Comment.objects.signed(signature).get() == comment
    assert not Comment.objects.signed(f"{signature}x").exists()
    assert not Comment.objects.signed(str(comment.pk)).exists()
