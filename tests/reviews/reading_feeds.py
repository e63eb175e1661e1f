"""Reads Atom feeds as feed readers do."""

from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_at(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def entries_at(client, address):
    return feed_at(client, address).findall(f"{ATOM}entry")


def words(element, name):
    return element.find(ATOM + name).text


def titles_at(client, address):
    return [words(entry, "title") for entry in entries_at(client, address)]
