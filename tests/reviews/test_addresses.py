from ipaddress import ip_network

import pytest
from django.test import RequestFactory

from reviews.addresses import client_address, neighbourhood_of, network_of

PROXY = "10.0.0.1"


def asked(peer, forwarded=None):
    headers = {"X-Forwarded-For": forwarded} if forwarded is not None else {}
    return client_address(RequestFactory(headers=headers).get("/", REMOTE_ADDR=peer))


@pytest.fixture(autouse=True)
def _proxies(settings):
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/24"), ip_network("::1")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("203.0.113.5", None, "203.0.113.5"),
        ("203.0.113.5", "198.51.100.7", "203.0.113.5"),
        (PROXY, "198.51.100.7", "198.51.100.7"),
        ("::1", "198.51.100.7", "198.51.100.7"),
        (PROXY, "1.1.1.1, 198.51.100.7", "198.51.100.7"),
        (PROXY, "1.1.1.1, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (PROXY, "198.51.100.7:4711", "198.51.100.7"),
        (PROXY, "[2001:db8::7]:4711", "2001:db8::7"),
        (PROXY, "2001:db8::7", "2001:db8::7"),
        ("::ffff:10.0.0.1", "::ffff:198.51.100.7", "198.51.100.7"),
        (PROXY, "unknown", PROXY),
        (PROXY, "198.51.100.7, <script>", PROXY),
        (PROXY, "", PROXY),
        (PROXY, None, PROXY),
        (PROXY, "10.0.0.3", "10.0.0.3"),
        ("", "198.51.100.7", ""),
    ],
)
def test_only_trusted_proxies_are_believed(peer, forwarded, client):
    assert asked(peer, forwarded) == client


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("198.51.100.7", "198.51.100.7/32"),
        ("2001:db8:1:2:3::7", "2001:db8:1:2::/64"),
        ("::ffff:198.51.100.7", "198.51.100.7/32"),
        ("", ""),
        ("nobody", ""),
    ],
)
def test_network_is_what_one_client_is_given(address, network):
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("address", "neighbourhood"),
    [
        ("203.0.113.5", "203.0.113.0/24"),
        ("::ffff:203.0.113.5", "203.0.113.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("", ""),
        ("203.0.113.0/24", ""),
    ],
)
def test_neighbourhood_names_no_household(address, neighbourhood):
    assert neighbourhood_of(address) == neighbourhood
