"""Every address of the desk, and what each role is answered there: GET, then an empty POST.

Found in the URL configuration, so that a new address fails the tests until it is listed here.
L is a redirect to the log-in.
"""

from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

ROLES = ("anonymous", "reader", "moderator", "author", "other", "owner")

NOBODY = "403 403"
FORM = "200 200"
LOOK = "200 403"
SAVED = "200 302"  # an empty form is a whole one: nothing is ticked, or nothing differs
LED_ON = "302 302"
MISSING = "404 404"
ASKED = "200 405"  # GET alone


def _staff(moderator, author, other, owner):
    return dict(zip(ROLES, ("L L", "L L", moderator, author, other, owner), strict=True))


def _all(*answers):
    return dict(zip(ROLES, answers, strict=True))


OWNER = _staff(NOBODY, NOBODY, NOBODY, FORM)
OWNER_LOOKS = _staff(NOBODY, NOBODY, NOBODY, LOOK)
NONE = _staff(NOBODY, NOBODY, NOBODY, NOBODY)
AUTHORS = _staff(NOBODY, FORM, FORM, FORM)
AUTHORS_LOOK = _staff(NOBODY, LOOK, LOOK, LOOK)
MODERATORS = _staff(FORM, NOBODY, NOBODY, FORM)
EVERYBODY_ON_THE_DESK = _staff(FORM, FORM, FORM, FORM)
OPEN = _all(*[FORM] * 6)
OPEN_TO_LOOK = _all(*[ASKED] * 6)


def _of(model, *, changelist, add, history, delete, change):
    listed = {"changelist": changelist, "add": add, "history": history}
    listed |= {"delete": delete, "change": change}
    return {f"{model}_{name}": answers for name, answers in listed.items()}


def _names(model):
    """Names that all authors use and the owner alone deletes."""
    rest = {"changelist": AUTHORS, "add": AUTHORS, "history": AUTHORS, "change": AUTHORS}
    return _of(model, **rest, delete=OWNER)


def _owners(model):
    return _of(model, changelist=OWNER, add=OWNER, history=OWNER, delete=OWNER, change=OWNER)


EXPECTED = {
    "admin_password_reset": OPEN,
    "password_reset_done": OPEN_TO_LOOK,
    "password_reset_confirm": OPEN,
    "password_reset_complete": OPEN_TO_LOOK,
    "login": _all(FORM, FORM, *["302 200"] * 4),
    "logout": _all(LED_ON, LED_ON, *["405 200"] * 4),
    "index": EVERYBODY_ON_THE_DESK,
    "password_change": EVERYBODY_ON_THE_DESK,
    "password_change_done": _staff(ASKED, ASKED, ASKED, ASKED),
    "jsi18n": _staff(ASKED, ASKED, ASKED, ASKED),
    "app_list": _staff(MISSING, FORM, FORM, FORM),
    "autocomplete": _staff(ASKED, ASKED, ASKED, ASKED),  # see test_choosing.py
    "view_on_site": _staff(LED_ON, LED_ON, LED_ON, LED_ON),
    "admin/(?P<url>.*)$": _staff(MISSING, MISSING, MISSING, MISSING),
    "broken": _staff("403 405", ASKED, ASKED, ASKED),
    "season_list": _staff("403 405", ASKED, ASKED, ASKED),
    "round_up": AUTHORS,
    "markdown_preview": _all("405 401", "405 403", "405 403", "405 200", "405 200", "405 200"),
    "picture_upload": _all("405 401", "405 403", "405 403", "405 422", "405 422", "405 422"),
    "caption_list": _all("403 405", "403 405", "403 405", ASKED, ASKED, ASKED),
    "keep_unsaved": _all("405 401", *["405 422"] * 5),  # who may keep what: test_unsaved.py
    "forget_unsaved": _all("405 L", *["405 302"] * 5),  # one's own alone: test_unsaved.py
    "auth_user_password_change": OWNER,
    "reviews_review_bin": _staff(NOBODY, FORM, NOBODY, FORM),
    "reviews_review_compare": _staff(NOBODY, MISSING, NOBODY, MISSING),  # without two revisions
    **_of(
        "reviews_review",
        changelist=AUTHORS,
        add=AUTHORS,
        history=_staff(NOBODY, FORM, NOBODY, FORM),
        delete=NONE,
        change=_staff(NOBODY, SAVED, LOOK, SAVED),
    ),
    **_of(
        "reviews_blog",
        changelist=_staff(LED_ON, LED_ON, LED_ON, LED_ON),
        add=NONE,
        history=OWNER,
        delete=NONE,
        change=OWNER,
    ),
    **_of(
        "reviews_page",
        changelist=AUTHORS,
        add=OWNER,
        history=AUTHORS,
        delete=OWNER,
        change=_staff(NOBODY, LOOK, LOOK, FORM),
    ),
    **_of(
        "reviews_picture",
        changelist=AUTHORS,
        add=NONE,
        history=AUTHORS,
        delete=NONE,
        change=AUTHORS_LOOK,
    ),
    **_of(
        "reviews_user",  # the author's own account
        changelist=OWNER,
        add=OWNER,
        history=_staff(NOBODY, FORM, NOBODY, FORM),
        delete=OWNER,
        change=_staff(NOBODY, SAVED, NOBODY, FORM),
    ),
    **_of(
        "comments_comment",
        changelist=MODERATORS,
        add=NONE,
        history=MODERATORS,
        delete=NONE,
        change=_staff(LOOK, NOBODY, NOBODY, LOOK),
    ),
    "comments_comment_privacy": MODERATORS,
    "comments_comment_decide": _staff("405 404", "405 403", "405 403", "405 404"),
    "comments_comment_undo": _staff("405 302", "405 403", "405 403", "405 302"),
    **_of(
        "comments_policy",
        changelist=_staff(LED_ON, LED_ON, LED_ON, LED_ON),
        add=NONE,
        history=MODERATORS,
        delete=NONE,
        change=MODERATORS,
    ),
    **_of(
        "comments_thread",
        changelist=MODERATORS,
        add=MODERATORS,
        history=MODERATORS,
        delete=NONE,
        change=_staff(SAVED, NOBODY, NOBODY, SAVED),
    ),
    **_of(
        "django_tasks_database_dbtaskresult",
        changelist=OWNER,
        add=NONE,
        history=OWNER,
        delete=NONE,
        change=OWNER_LOOKS,
    ),
    **_names("reviews_genre"),
    **_names("reviews_question"),
    **_names("reviews_series"),
    **_names("reviews_studio"),
    **_owners("reviews_redirect"),
    **_owners("auth_group"),
}


def desk_addresses():
    """Returns the patterns under /admin/ by name; one without a name goes by its route."""
    return dict(_patterns(get_resolver(), ""))


def expected_at(name):
    """Stock admins lead each "<id>/" on to "<id>/change/", which is listed itself."""
    if name.endswith("/<path:object_id>/"):
        return _staff(LED_ON, LED_ON, LED_ON, LED_ON)
    return EXPECTED.get(name)


def fill_in(name, given):
    """Returns the address of that name, with what is given for its parameters."""
    if name.endswith("/<path:object_id>/"):
        return "/" + name.replace("<path:object_id>", str(given["object_id"]))
    if "(?P<url>" in name:
        return "/admin/nothing/here/"
    pattern = desk_addresses()[name].pattern
    parameters = {one: given[one] for one in {*pattern.regex.groupindex}}
    namespace = "" if name.startswith(("admin_password", "password_reset")) else "admin:"
    return reverse(namespace + name, kwargs=parameters)


def _patterns(resolver, route):
    for pattern in resolver.url_patterns:
        whole = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern, whole)
        elif whole.startswith("admin/"):
            yield pattern.name or whole, pattern
