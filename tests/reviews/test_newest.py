from datetime import timedelta

import pytest
from django.core.paginator import Paginator
from django.utils import timezone

from reviews.newest import Newest
from reviews.paging import PAGE_SIZE
from tests.factories import make_author, make_review

pytestmark = pytest.mark.django_db


def test_all_are_counted_and_every_page_has_its_own():
    author = make_author()
    reviews = [make_review(author=author) for _ in range(PAGE_SIZE + 2)][::-1]
    pages = Paginator(Newest(), PAGE_SIZE)
    assert pages.count == PAGE_SIZE + 2
    assert list(pages.page(1).object_list) == reviews[:PAGE_SIZE]
    assert list(pages.page(2).object_list) == reviews[PAGE_SIZE:]


def test_empty_blog_has_one_page_without_any():
    assert list(Paginator(Newest(), PAGE_SIZE).page(1).object_list) == []


def test_only_what_is_published_is_there():
    make_review(published_at=None)
    make_review(published_at=timezone.now() + timedelta(days=1))
    make_review().move_to_bin()
    assert Newest().count() == 0
