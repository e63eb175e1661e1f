"""The morning after a flood: ten thousand comments wait on the desk."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comments.models import Comment, Decision, Status, Thread
from tests.benchmarks.many_pending import AT_ONCE, PENDING, QUEUE, all_up_to, in_tens
from tests.comments.factories import make_long_thread
from tests.factories import make_moderator

pytestmark = pytest.mark.django_db
MOST_TO_OPEN = 12
MOST_TO_APPROVE = 20


def test_desk_opens_and_five_thousand_are_approved_by_few_queries(client):
    review = make_long_thread(PENDING, answers=in_tens, status=Status.PENDING)
    client.force_login(make_moderator())
    client.get(QUEUE)  # asks once what kinds of rows there are
    with CaptureQueriesContext(connection) as opening:
        page = client.get(QUEUE).content.decode()
    assert len(opening) <= MOST_TO_OPEN
    assert f"Pending ({PENDING})" in page
    sent = all_up_to(Comment.objects.order_by("pk"))
    with CaptureQueriesContext(connection) as approving:
        assert client.post(QUEUE, sent).status_code == 302
    assert len(approving) <= MOST_TO_APPROVE
    assert Comment.objects.visible().on_page().count() == AT_ONCE
    assert Thread.objects.get(review=review).comment_count == AT_ONCE
    assert Decision.objects.filter(after=Status.APPROVED).values("act").distinct().count() == 1
