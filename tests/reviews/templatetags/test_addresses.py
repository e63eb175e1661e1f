import pytest

from reviews.templatetags.addresses import absolute


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
