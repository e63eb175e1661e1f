"""Answers /robots.txt: which pages are not to be looked for, and where the sitemaps are."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from reviews.cached_pages import cached_page

# Pages for one person, forms, and what answers to any words there are.
NOT_FOR_ROBOTS = ("/admin/", "/comments/", "/drafts/", "/search/")


@require_safe
@cached_page()
def robots(_request):
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS),
        f"Allow: {reverse('comment_feed')}",
        "",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemap_index')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
