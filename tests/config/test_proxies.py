from ipaddress import ip_network

import pytest

from config.proxies import TrustedProxies


@pytest.fixture
def scheme_told():
    """Returns what Django is told that a sender has said of the scheme."""
    told = TrustedProxies(
        lambda environ, _start: environ.get("HTTP_X_FORWARDED_PROTO"),
        [ip_network("10.0.0.0/8"), ip_network("::1")],
    )
    return lambda sender: told({"REMOTE_ADDR": sender, "HTTP_X_FORWARDED_PROTO": "https"}, None)


@pytest.mark.parametrize("sender", ["10.1.2.3", "::1", "::ffff:10.1.2.3"])
def test_trusted_proxy_is_believed(scheme_told, sender):
    assert scheme_told(sender) == "https"


@pytest.mark.parametrize("sender", ["192.0.2.1", "::2", "", "unix:", "10.1.2.3.4"])
def test_nobody_else_is(scheme_told, sender):
    assert scheme_told(sender) is None


def test_who_says_nothing_is_passed_on():
    assert TrustedProxies(lambda environ, _start: environ, [])({"A": "b"}, None) == {"A": "b"}
