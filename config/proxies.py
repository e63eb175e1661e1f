"""Believes what is said to have come by https only of proxies that are trusted to say so."""

from functools import lru_cache
from ipaddress import ip_address

from django.conf import settings

SCHEME = "HTTP_X_FORWARDED_PROTO"


def with_trusted_proxies(application):
    return TrustedProxies(application, settings.TRUSTED_PROXIES)


class TrustedProxies:
    """Wraps a WSGI application and takes the header away where anybody else has sent it.

    See also reviews.addresses.client_address, which reads X-Forwarded-For as carefully.
    """

    def __init__(self, application, networks):
        self.application = application
        self.networks = networks
        self.is_trusted = lru_cache(maxsize=256)(self._is_trusted)

    def __call__(self, environ, start_response):
        if SCHEME in environ and not self.is_trusted(environ.get("REMOTE_ADDR", "")):
            del environ[SCHEME]
        return self.application(environ, start_response)

    def _is_trusted(self, sender):
        try:
            address = ip_address(sender)
        except ValueError:
            return False
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in network for network in self.networks)
