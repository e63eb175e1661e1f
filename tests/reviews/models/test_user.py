import pytest
from django.db import IntegrityError

from reviews.models import User
from tests.factories import make_author, make_reader, make_review

pytestmark = pytest.mark.django_db


def test_address_is_made_of_the_pen_name_and_never_of_the_log_in():
    author = make_author(username="secret-login", pen_name="Mio Hartley")
    assert author.get_absolute_url() == "/authors/mio-hartley/"


def test_user_without_a_pen_name_has_no_public_page():
    reader = make_reader()
    assert reader.get_absolute_url() == ""
    assert reader not in User.objects.public()


def test_two_authors_of_one_pen_name_get_two_addresses():
    make_author(pen_name="Mio")
    assert make_author(pen_name="Mio").slug == "mio-2"


def test_database_refuses_one_address_twice():
    author, other = make_author(pen_name="Mio"), make_author(pen_name="Jonas")
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=other.pk).update(slug=author.slug)


def test_words_about_the_author_are_rendered_when_saved():
    assert "<em>tea</em>" in make_author(bio="Drinks *tea*.").bio_html


def test_only_who_has_published_something_is_reviewing():
    author = make_review().author
    make_review(published_at=None)
    make_review(author=make_author(pen_name=""))
    assert list(User.objects.reviewing()) == [author]
