"""Where a request comes from, as far as that can be believed."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings

BITS_OF_NETWORK = {4: 32, 6: 64}  # what one household or server is given
BITS_OF_NEIGHBOURHOOD = {4: 24, 6: 48}  # what names no household any more


def client_address(request) -> str:
    """Returns the address of whoever asks, or "" where it is not known.

    X-Forwarded-For is read from its end, for as long as trusted proxies have written it.
    """
    address = _parsed(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    while address and forwarded and _is_trusted(address):
        further = _parsed(forwarded.pop())
        if further is None:
            break
        address = further
    return str(address or "")


def network_of(address: str) -> str:
    """Returns what to count an address by: itself, or the network that IPv6 gives one client."""
    return _network(address, BITS_OF_NETWORK)


def neighbourhood_of(address: str) -> str:
    """Returns the /24 or /48 that an address is in, or "" where it is none."""
    return _network(address, BITS_OF_NEIGHBOURHOOD)


def _network(address, bits):
    parsed = _parsed(address)
    if parsed is None:
        return ""
    return str(ip_network((parsed, bits[parsed.version]), strict=False))


def _is_trusted(address):
    return any(address in network for network in settings.TRUSTED_PROXIES)


def _parsed(text) -> IPv4Address | IPv6Address | None:
    """Reads an address as proxies write it: with or without a port, IPv4 within IPv6 as IPv4."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
