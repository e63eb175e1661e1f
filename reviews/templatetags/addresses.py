from django import template
from django.conf import settings

from ..elsewhere import html_elsewhere

register = template.Library()


@register.filter
def absolute(address):
    """The address with the blog's own scheme and host, for machines that read it elsewhere."""
    if address.startswith(("https://", "http://")):
        return address
    return f"{settings.SITE_URL}{address}"


@register.filter
def elsewhere(html, address):
    """What was rendered for the review at an address, for a page that lies elsewhere."""
    return html_elsewhere(html, address)


@register.filter
def comparison_with(series, other):
    """The address where two reviewed Series are compared."""
    return series.get_comparison_url(other)
