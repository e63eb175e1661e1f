from django import template
from django.conf import settings

register = template.Library()


@register.filter
def absolute(address):
    """The address with the blog's own scheme and host, for machines that read it elsewhere."""
    if address.startswith(("https://", "http://")):
        return address
    return f"{settings.SITE_URL}{address}"
