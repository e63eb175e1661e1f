"""Finds in a comment what a moderator has listed, one a line: words, and addresses."""

from ipaddress import ip_address, ip_network

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from .writer import bare


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def word_in(listed, texts):
    """Returns the first listed word that one of the texts holds, as it was listed, or ""."""
    looked_at = [bare(text) for text in texts]
    return next((word for word in lines_of(listed) if _is_in(bare(word), looked_at)), "")


def _is_in(word, texts):
    return bool(word) and any(word in text for text in texts)


def address_in(listed, *, email, address):
    """Returns the first listed address that is the writer's, as it was listed, or ""."""
    return next((line for line in lines_of(listed) if _is_theirs(line, email, address)), "")


def _is_theirs(line, email, address):
    if "@" in line:
        given = email.casefold()
        return given.endswith(line.casefold()) if line[0] == "@" else given == line.casefold()
    if not address or "/" in address:  # cut short after thirty days
        return False
    try:
        return ip_address(address) in ip_network(line, strict=False)
    except ValueError:
        return False


def refuse_odd_addresses(listed):
    """A validator of such a list, which names the line that it can't read."""
    for line in lines_of(listed):
        try:
            _check(line)
        except (ValidationError, ValueError) as odd:
            message = _("“%(line)s” is no address of a kind that is known here.")
            raise ValidationError(message % {"line": line}) from odd


def _check(line):
    if "@" in line:
        validate_email(line if line[0] != "@" else f"anybody{line}")
    else:
        ip_network(line, strict=False)
