import pytest

from reviews.permissions import (
    may_choose_author,
    may_choose_review,
    may_delete,
    may_edit,
    may_write,
)
from tests.factories import make_author, make_moderator, make_reader, make_review, make_user

pytestmark = pytest.mark.django_db


def test_author_may_write_and_edit_her_own():
    author = make_author()
    review = make_review(author=author)
    assert may_write(author)
    assert may_edit(author, review)
    assert may_delete(author, review)
    assert not may_choose_author(author)


def test_author_may_not_edit_anothers_review():
    assert not may_edit(make_author(), make_review())


def test_owner_may_do_everything():
    owner = make_user(is_staff=True, is_superuser=True)
    assert may_write(owner)
    assert may_edit(owner, make_review())
    assert may_choose_author(owner)


@pytest.mark.parametrize("make", [make_moderator, make_reader])
def test_moderator_and_reader_may_neither_write_nor_edit(make):
    user = make()
    assert not may_write(user)
    assert not may_edit(user, make_review(author=user))


@pytest.mark.parametrize("switched_off", [{"is_active": False}, {"is_staff": False}])
def test_author_who_is_switched_off_may_nothing(switched_off):
    author = make_author(**switched_off)
    review = make_review(author=author)
    assert not may_write(author)
    assert not may_edit(author, review)
    assert not may_delete(author, review)


def test_review_is_chosen_by_those_who_open_threads_and_those_who_write():
    assert may_choose_review(make_author())
    assert may_choose_review(make_moderator())
    assert not may_choose_review(make_reader())
    assert not may_choose_review(make_moderator(is_staff=False))


def test_author_restores_what_is_in_the_bin_before_she_edits_it():
    author = make_author()
    review = make_review(author=author)
    review.move_to_bin()
    assert may_delete(author, review)
    assert not may_edit(author, review)
