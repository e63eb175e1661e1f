import pytest
from django.db import IntegrityError

from reviews.models import Revision
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def test_newest_comes_first_and_a_list_brings_no_texts(django_assert_num_queries):
    review = make_review()
    for version in (1, 3, 2):
        Revision.objects.create(review=review, version=version, user=review.author, content={})
    with django_assert_num_queries(1):
        rows = [(row.version, row.user.pk) for row in review.revisions.for_list()]
    assert [version for version, _user in rows] == [3, 2, 1]


def test_version_is_remembered_once():
    review = make_review()
    Revision.objects.create(review=review, version=1, content={})
    with pytest.raises(IntegrityError):
        Revision.objects.create(review=review, version=1, content={})
