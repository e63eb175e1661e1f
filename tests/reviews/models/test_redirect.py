import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from reviews.models import Redirect

pytestmark = pytest.mark.django_db


def lead(old_path, target):
    return Redirect.objects.create(old_path=old_path, target=target)


def target_of(old_path):
    return Redirect.objects.get(old_path=old_path).target


def test_chain_is_flattened_whichever_end_is_written_first():
    lead("/b/", "/c/")
    lead("/a/", "/b/")
    assert target_of("/a/") == "/c/"
    lead("/c/", "/d/")
    assert {target_of(path) for path in ("/a/", "/b/", "/c/")} == {"/d/"}


def test_flattening_keeps_the_place_on_the_page():
    lead("/a/", "/b/#comments")
    lead("/b/", "/c/")
    lead("/z/", "/b/?page=2")
    assert target_of("/a/") == "/c/#comments"
    assert target_of("/z/") == "/c/?page=2"


@pytest.mark.parametrize("target", ["/a/", "/a/#comments", "/b/", "/b/?page=2"])
def test_circle_can_be_neither_saved_nor_sent_by_a_form(target):
    lead("/b/", "/a/")
    redirect = Redirect(old_path="/a/", target=target)
    with pytest.raises(ValidationError, match="circle"):
        redirect.full_clean()
    with pytest.raises(ValidationError, match="circle"):
        redirect.save()


def test_database_refuses_a_path_that_leads_to_itself():
    redirect = lead("/a/", "/b/")
    with pytest.raises(IntegrityError):
        Redirect.objects.filter(pk=redirect.pk).update(target="/a/")


def test_move_back_leaves_one_redirect_the_other_way():
    Redirect.objects.follow_move("/a/", "/b/")
    Redirect.objects.follow_move("/b/", "/a/")
    assert [(one.old_path, one.target) for one in Redirect.objects.all()] == [("/b/", "/a/")]


def test_page_at_an_address_takes_it_from_a_redirect():
    lead("/a/", "/b/")
    Redirect.objects.follow_move("", "/a/")
    assert not Redirect.objects.exists()


def test_page_that_loses_its_address_leaves_no_redirect():
    Redirect.objects.follow_move("/a/", "")
    assert not Redirect.objects.exists()


WRONG_PATHS = [
    *("old/", "https://example.org/old/", "//example.org/old/", "/\\example.org/", "/two words/"),
    *("/?p=12", "/old/#top", "/", "/admin/", "/static/css/site.css", "/media/x.jpg", ""),
]


@pytest.mark.parametrize("path", WRONG_PATHS)
def test_wrong_old_path_is_named(path):
    with pytest.raises(ValidationError) as refused:
        Redirect(old_path=path, target="/new/").full_clean()
    assert set(refused.value.message_dict) == {"old_path"}


WRONG_TARGETS = [
    *("new/", "http://example.org/", "//example.org/", "/\\example.org/", "javascript:alert(1)"),
    *("https://", "https://example.org/two words", "https://[broken/", "https://a.b/\\c", ""),
]


@pytest.mark.parametrize("target", WRONG_TARGETS)
def test_wrong_target_is_named(target):
    with pytest.raises(ValidationError) as refused:
        Redirect(old_path="/old/", target=target).full_clean()
    assert set(refused.value.message_dict) == {"target"}


@pytest.mark.parametrize("target", ["/", "/new/?page=2#top", "https://example.org/new/"])
def test_target_may_be_a_place_here_or_an_https_address(target):
    Redirect(old_path="/old/", target=target).full_clean()


def test_old_path_is_kept_as_it_is_read_not_as_it_is_sent():
    redirect = Redirect(old_path=" /2019/%E9%80%B2%E6%92%83/ ", target="/new/")
    redirect.full_clean()
    assert redirect.old_path == "/2019/進撃/"
