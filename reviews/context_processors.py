from django.utils.functional import SimpleLazyObject

from .models import Blog, Page
from .prepared import prepared


def blog(_request):
    """The blog's own words and its menu, for every page; asked for only where printed."""
    return {
        "blog": SimpleLazyObject(Blog.objects.current),
        "menu_pages": SimpleLazyObject(_menu_pages),
    }


@prepared
def _menu_pages():
    return Page.objects.in_menu()
