import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from reviews.models import User
from tests.factories import make_author, make_moderator, make_review, make_user
from tests.reviews.uploads import make_upload

from .conftest import logged_in
from .forms import Form

pytestmark = pytest.mark.django_db


def address_of(user, what="change"):
    return reverse(f"admin:reviews_user_{what}", args=[user.pk])


def test_author_edits_her_author_page_and_nothing_of_her_account(desk, author):
    form = Form(desk, address_of(author))
    assert "is_superuser" not in form.values
    form.fill(pen_name="Mio H.", bio="I *like* rain.")
    form.values |= {"portrait-file": make_upload(), "is_superuser": "on", "username": "root"}
    assert form.press("_save").status_code == 302
    author.refresh_from_db()
    assert (author.pen_name, author.username, author.is_superuser) == ("Mio H.", "mio", False)
    assert "<em>like</em>" in author.bio_html
    assert author.portrait.width == 48


def test_every_page_of_the_desk_links_to_the_authors_own_page(desk, author):
    assert f'href="{address_of(author)}"' in desk.get("/admin/").content.decode()


@pytest.mark.parametrize("what", ["change", "delete", "history"])
def test_author_does_not_come_near_another_account(desk, what):
    other = make_author(username="ren")
    assert desk.get(address_of(other, what)).status_code == 403


def test_author_sees_no_list_of_accounts_and_adds_none(desk):
    assert desk.get(reverse("admin:reviews_user_changelist")).status_code == 403
    assert desk.get(reverse("admin:reviews_user_add")).status_code == 403


def test_author_changes_her_password_only_where_the_old_one_is_asked_for(desk, author):
    address = reverse("admin:auth_user_password_change", args=[author.pk])
    assert desk.get(address).status_code == 403
    assert desk.get(reverse("admin:password_change")).status_code == 200


def test_moderator_has_no_author_page_and_switches_mails_off():
    moderator = make_moderator(pen_name="Nobody")
    desk = logged_in(moderator)
    assert address_of(moderator) in desk.get("/admin/").content.decode()
    form = Form(desk, address_of(moderator))
    assert form.values["wants_mail"] == "on"
    assert "pen_name" not in form.values
    del form.values["wants_mail"]
    form.values |= {"is_superuser": "on", "pen_name": "Somebody"}
    assert form.press("_save").status_code == 302
    moderator.refresh_from_db()
    assert (moderator.wants_mail, moderator.is_superuser) == (False, False)
    assert moderator.pen_name == "Nobody"


def test_nobody_chooses_the_mails_of_another():
    assert logged_in(make_moderator()).get(address_of(make_moderator())).status_code == 403


def test_author_who_could_not_log_in_is_refused_beside_the_box_to_tick(owner):
    newcomer = make_user(username="ren")
    authors = Group.objects.get(name="Authors")
    form = Form(owner, address_of(newcomer)).fill(groups=[str(authors.pk)])
    form.read(form.press("_save"))
    assert "tick this too" in form.errors()["id_is_staff_error"]
    assert not newcomer.groups.exists()
    assert form.fill(is_staff="on").press("_save").status_code == 302


@pytest.mark.parametrize("pen_name", ["", "   "])
def test_who_signs_reviews_keeps_a_pen_name(desk, author, pen_name):
    make_review(author=author)
    form = Form(desk, address_of(author)).fill(pen_name=pen_name)
    form.read(form.press("_save"))
    assert "cannot be empty" in form.errors()["id_pen_name_error"]


def test_only_who_has_an_author_page_is_led_to_it(owner):
    nameless, named = make_user(username="kai"), make_author(pen_name="Ren")
    assert "viewsitelink" not in owner.get(address_of(nameless)).content.decode()
    assert f'href="{named.get_absolute_url()}"' in owner.get(address_of(named)).content.decode()


def test_who_has_written_reviews_is_kept_and_the_page_says_why(owner):
    review = make_review(title="Frieren")
    html = owner.get(address_of(review.author, "delete")).content.decode()
    assert "cannot be deleted" in html
    assert "Frieren" in html
    assert "permission" not in html


def test_owner_adds_an_author():
    owner = logged_in(make_user(is_staff=True, is_superuser=True))
    form = Form(owner, reverse("admin:reviews_user_add"))
    form.fill(username="ren", password1="a long pass phrase", password2="a long pass phrase")
    form.press("_save")
    added = User.objects.get(username="ren")
    form = Form(owner, address_of(added))
    form.fill(pen_name="Ren Okada", is_staff="on").press("_save")
    added.refresh_from_db()
    assert (added.pen_name, added.slug, added.is_staff) == ("Ren Okada", "ren-okada", True)
