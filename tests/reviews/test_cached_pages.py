import pytest
from django.http import Http404, HttpResponse

from reviews.cached_pages import MAY_BE_KEPT, QUERY, cached_page


@cached_page("page")
def view(request):
    return HttpResponse(request.GET.urlencode())


def test_page_is_marked_where_somebody_keeps_pages(rf):
    assert MAY_BE_KEPT not in view(rf.get("/"))
    kept = view(rf.get("/?utm=x&page=2", **{QUERY: "page=2"}))
    assert kept[MAY_BE_KEPT] == "yes"
    assert kept.content == b"page=2"


@pytest.mark.parametrize("query", ["from=1", "page=1&from="])
def test_word_of_ours_that_the_page_does_not_take_is_no_page(rf, query):
    with pytest.raises(Http404):
        view(rf.get(f"/?{query}"))
    with pytest.raises(Http404):
        view(rf.get("/", **{QUERY: query}))


def test_everybody_may_keep_it_and_asks_each_time(rf):
    answer = view(rf.get("/"))
    assert answer["Cache-Control"] == "public, no-cache"
    assert answer["Vary"] == "Cookie"


def test_cdn_may_be_behind_where_that_is_set(rf, settings):
    settings.CDN_SECONDS = 30
    assert view(rf.get("/"))["Cache-Control"] == "public, max-age=0, s-maxage=30"


def test_nobody_keeps_what_somebody_with_a_session_sees(rf, settings):
    settings.CDN_SECONDS = 30
    request = rf.get("/")
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "x"
    assert view(request)["Cache-Control"] == "private, no-store"
