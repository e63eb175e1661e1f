import pytest
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from comments.models import Comment, Status
from config.page_cache import PageCache
from config.pages import with_page_cache
from tests.comments.factories import make_comment
from tests.factories import make_review

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ask():
    """Asks Cour as readers do, and returns how the page came and what it says."""
    application = with_page_cache(get_wsgi_application())

    def ask(path):
        said = {}

        def start_response(status, headers, _error=None):
            said.update({"status": status} | dict(headers))

        environ = RequestFactory().get(path).environ
        chunks = application(environ, start_response)
        body = b"".join(chunks).decode()
        getattr(chunks, "close", lambda: None)()
        return said["status"][:3], said.get("Cache-Status"), body

    return ask


def test_page_is_kept_until_a_reader_would_see_a_change(ask):
    comment = make_comment(status=Status.PENDING, text="Now you see me.")
    address = comment.thread.review.get_absolute_url()
    assert ask(address)[:2] == ("200", "Cour; fwd=miss; stored")
    make_comment(comment.thread.review, status=Status.PENDING)
    assert ask(address + "?utm_source=x")[:2] == ("200", "Cour; hit")
    Comment.objects.filter(pk=comment.pk).approve()
    status, cache, body = ask(address)
    assert (status, cache) == ("200", "Cour; fwd=miss; stored")
    assert "Now you see me." in body


def test_wrong_numbers_fill_no_memory(ask):
    address = make_review().get_absolute_url()
    for query in ("?from=4711", "?page=2"):
        assert ask(address + query)[:2] == ("404", None)
    assert ask("/?page=99")[:2] == ("404", None)
    assert ask("/?from=1")[:2] == ("404", None)


def test_cache_is_off_where_it_has_no_memory(settings):
    assert isinstance(with_page_cache(None), PageCache)
    settings.PAGE_CACHE_MB = 0
    assert with_page_cache("django") == "django"


def test_seconds_of_patience_are_kept(settings, monkeypatch):
    settings.PAGE_CACHE_SECONDS = 60
    numbers = iter((1, 2))
    monkeypatch.setattr("config.pages.Generation.read", lambda: next(numbers))
    cache = with_page_cache(None)
    assert (cache.generation(), cache.generation()) == (1, 1)
