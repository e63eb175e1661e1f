"""What all Atom feeds of the blog have in common, whatever they tell of."""

from datetime import UTC, datetime
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date
from django.views.decorators.http import conditional_page, require_safe

from .cached_pages import cached_page
from .models import Blog

YEAR_OF_TAGS = 2026  # part of every name that `tag_of` has given: it stays
NEVER = datetime.fromtimestamp(0, UTC)


class Feed(Atom1Feed):
    """Holds whole texts as `content`, and is as old as its entries: an empty one has no "now"."""

    def latest_post_date(self):
        return self._latest("updateddate")

    def last_modified(self):
        """Counts also what `updated` keeps silent about: changes that are no news."""
        return self._latest("modified")

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        if "content" in item:
            handler.addQuickElement("content", item["content"], {"type": "html"})

    def _latest(self, moment):
        return max((item[moment] for item in self.items), default=NEVER)


def feed_view(view):
    """Answers with the Feed that a view returns, or that its reader has it already."""

    @require_safe
    @conditional_page
    @cached_page()
    @wraps(view)
    def answer(request, *args, **kwargs):
        feed = view(request, *args, **kwargs)
        if isinstance(feed, HttpResponse):
            return feed
        response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
        response["Last-Modified"] = http_date(feed.last_modified().timestamp())
        return response

    return answer


def feed_of(request, *, title, about, entries, tag=""):
    """Makes the Feed at the address that was asked for, of what stands at `about`.

    `tag` is its name for ever, where that address may change.
    """
    blog = Blog.objects.current().name
    title = f"{title} · {blog}" if title else blog
    address = settings.SITE_URL + request.path
    feed = Feed(
        title=title,
        link=settings.SITE_URL + about,
        description=title,
        language=settings.LANGUAGE_CODE,
        author_name=blog,
        feed_url=address,
        feed_guid=tag or address,
    )
    for entry in entries:
        feed.add_item(**entry)
    return feed


def tag_of(*words):
    """A name for ever, by RFC 4151, of a row of this blog, whatever its address becomes."""
    host = urlsplit(settings.SITE_URL).hostname
    return f"tag:{host},{YEAR_OF_TAGS}:{'/'.join(map(str, words))}"
