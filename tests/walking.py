"""Walks the pages of the blog as readers and robots do: from link to link."""

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve

LINK = re.compile(r'(?:href="|<loc>)([^"<]*)')


def walk(client, starts, *, most):
    """Returns the answers by their addresses; of each kind of page so many at most."""
    answers, kinds, queue = {}, Counter(), deque(starts)
    while queue:
        address = queue.popleft()
        kind = kind_of(address)
        if address in answers or kind is None or kinds[kind] == most:
            continue
        kinds[kind] += 1
        answers[address] = client.get(address)
        queue += links_of(address, answers[address].content.decode())
    return answers


def kind_of(address):
    """The name of an address outside the desk, or None."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    return None if match.namespaces else match.url_name


def links_of(address, text):
    for link in LINK.findall(text):
        whole = urldefrag(urljoin(address, unescape(link).removeprefix(settings.SITE_URL)))[0]
        if whole.startswith("/"):
            yield whole
