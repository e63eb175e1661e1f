"""Every address outside the desk, and what each role is answered there: GET, then an empty POST.

Found in the URL configuration, so that a new address fails the tests until it is listed here. The
desk's are in tests/reviews/admin/desk_addresses.py.
"""

from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

ROLES = ("anonymous", "author", "moderator", "superuser")

READ = "200 405"  # nothing is sent there
FORM = "200 422"  # what is sent empty comes back with the reasons


def _all(answers):
    return dict.fromkeys(ROLES, answers)


# Only who may edit a draft knows that it is there.
OF_A_DRAFT = dict(zip(ROLES, ("404 405", READ, "404 405", READ), strict=True))

EXPECTED = {
    "comment_create": _all("302 422"),  # leads to the form
    "comment_about": _all(FORM),
    "comment_reply": _all(FORM),
    "comment_detail": _all(READ),
    "comment_feed": _all(READ),
    "comment_feed_of_review": _all(READ),
    # Whoever has the signed address: nobody else can know it.
    "comment_mine": _all(READ),
    "comment_edit": _all(FORM),
    "comment_withdraw": _all("200 303"),
    "answers_confirm": _all("200 303"),
    "mail_stop": _all("200 200"),  # what a mail program sends is as good as empty
    "draft_shared": _all(READ),
    "draft_shared_picture": _all(READ),
    "draft_detail": OF_A_DRAFT,
    "draft_picture": OF_A_DRAFT,
    "home": _all(READ),
    "search": _all(READ),
    "review_detail": _all(READ),
    "review_picture": _all(READ),
    "season_list": _all(READ),
    "season_detail": _all(READ),
    "series_detail": _all(READ),
    "author_detail": _all(READ),
    "season_pictures": _all(READ),
    "question_pictures": _all(READ),
    "numbers": _all(READ),
    "compare": _all(READ),
    "series_compare": _all(READ),
    "archive": _all(READ),
    "archive_month": _all(READ),
    "archive_titles": _all(READ),
    "year_detail": _all(READ),
    "question_list": _all(READ),
    "question_detail": _all(READ),
    "question_season": _all(READ),
    "question_genre": _all(READ),
    "question_studio": _all(READ),
    "studio_list": _all(READ),
    "studio_detail": _all(READ),
    "genre_list": _all(READ),
    "genre_detail": _all(READ),
    "demographic_list": _all(READ),
    "demographic_detail": _all(READ),
    "medium_list": _all(READ),
    "medium_detail": _all(READ),
    "page_detail": _all(READ),
    "feed_list": _all(READ),
    "robots": _all(READ),
    "sitemap_index": _all(READ),
    "sitemap_of_lists": _all(READ),
    "sitemap": _all(READ),
    "blog_feed": _all(READ),
    "season_feed": _all(READ),
    "series_feed": _all(READ),
    "author_feed": _all(READ),
    "studio_feed": _all(READ),
    "genre_feed": _all(READ),
    "question_feed": _all(READ),
}


def site_addresses():
    """Returns the patterns outside /admin/ by name."""
    return dict(_patterns(get_resolver(), ""))


def fill_in(name, given):
    """Returns the address of that name, with what is given for its parameters."""
    parameters = {one: given[one] for one in site_addresses()[name].pattern.regex.groupindex}
    return reverse(name, kwargs=parameters)


def _patterns(resolver, route):
    for pattern in resolver.url_patterns:
        whole = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern, whole)
        elif not whole.startswith("admin/"):
            yield pattern.name or whole, pattern
