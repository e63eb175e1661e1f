import pytest
from django.template import engines

from reviews.elsewhere import absolute
from reviews.markdown import author_html


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/about/", "https://blog.example.org/about/"),
        ("//elsewhere.example/", "https://blog.example.org//elsewhere.example/"),
        ("https://pictures.example/1.jpg", "https://pictures.example/1.jpg"),
    ],
)
def test_addresses_of_this_site_get_its_scheme_and_host(settings, address, expected):
    settings.SITE_URL = "https://blog.example.org"
    assert absolute(address) == expected


def test_what_was_rendered_for_one_page_is_printed_as_it_is_with_its_links_led_there():
    html = author_html("*So*: [there](#main)")
    template = engines["pages"].from_string("{{ html|elsewhere(address) }}")
    printed = template.render({"html": html, "address": "/reviews/one/"})
    assert printed == '<p><em>So</em>: <a href="/reviews/one/#main">there</a></p>\n'
