"""The comments of a large blog: a few on most reviews, and very many on some of the newest."""

import random
from collections import Counter
from datetime import timedelta
from itertools import accumulate, batched, count, pairwise

from django.utils import timezone

from comments.fingerprint import fingerprint
from comments.models import Comment, Status, Thread, path
from reviews.models import Review

from .bulk import store
from .sample_texts import remarks

LONG_THREADS = (60, 1_000, 10_000)
# How many times the average of comments the other reviews have, one after the other.
SHARES = (0, 0.25, 0.5, 0.75, 1, 1, 1.5, 3)
REVIEWS_AT_ONCE = 500
ANSWERED = 8  # a reply is to one of so many before it
WRITERS = 5_000
SECTIONS = 9


def make_comments(number):
    """Makes that many, as nearly as whole Threads allow, with what is counted of them."""
    chance, pks = random.Random(number), count(1)
    for some in batched(_sizes(number), REVIEWS_AT_ONCE):
        talks = [(review, _talk(review, size, pks, chance)) for review, size in some if size]
        store(Thread, (_thread(review, talk) for review, talk in talks))
        store(Comment, (comment for _review, talk in talks for comment in talk))


def _sizes(number):
    """Yields each Review, newest first, and how many comments it gets."""
    is_long = [size for size, total in _summed(LONG_THREADS) if total <= number]
    reviews = list(Review.objects.newest_first().only("author", "first_published_at", "slug"))
    others = len(reviews) - len(is_long)
    average = (number - sum(is_long)) / max(others, 1)
    ends = accumulate(average * SHARES[place % len(SHARES)] for place in range(others))
    short = (int(end) - int(start) for start, end in pairwise([0, *ends]))
    for place, review in enumerate(reviews):
        review.place = place
        long = next((size for size in is_long if review.slug == f"with-{size}-comments"), None)
        yield review, long or next(short)


def _summed(numbers):
    return zip(numbers, accumulate(numbers), strict=True)


def _talk(review, size, pks, chance):
    """Returns the comments of one Review in the order in which they came."""
    talk = []
    for number in range(size):
        is_reply = talk and chance.random() < 0.55
        parent = chance.choice(talk[-ANSWERED:]) if is_reply else None
        talk.append(_comment(review, next(pks), number, parent))
    if review.place % 10 == 9 and talk:
        # Nobody has answered the last one, which a moderator has not read.
        talk[-1].status, talk[-1].is_on_page = Status.PENDING, False
    return talk


def _comment(review, pk, number, parent):
    text, html = remarks()[pk % len(remarks())]
    is_by_author = pk % 12 == 0
    comment = Comment(
        pk=pk,
        thread_id=review.pk,
        parent=parent,
        parent_path=path.path_under(parent),
        user_id=review.author_id if is_by_author else None,
        section_id=review.place * SECTIONS + pk % SECTIONS + 1 if pk % 10 == 0 else None,
        name=f"Reader {pk % WRITERS}",
        email=f"writer{pk % WRITERS}@example.org",
        text=text,
        text_html=html,
        status=Status.APPROVED,
        is_on_page=True,
        created_at=min(review.first_published_at + timedelta(minutes=number), timezone.now()),
    )
    comment.path = f"{comment.parent_path}{pk:0{path.DIGITS}}"  # as the database makes it
    comment.fingerprint = fingerprint(comment)
    return comment


def _thread(review, talk):
    """See also `Thread.objects.recount`, which counts the same."""
    approved = [comment for comment in talk if comment.is_visible()]
    about = Counter(str(comment.section_id) for comment in approved if comment.section_id)
    return Thread(review_id=review.pk, comment_count=len(approved), section_counts=about)
