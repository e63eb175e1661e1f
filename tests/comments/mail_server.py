"""A mail server that tests break and mend: it refuses, is silent, says 421, or drops one mail."""

import smtplib

import pytest
from django.core.mail.backends.base import BaseEmailBackend

REFUSED = ConnectionRefusedError(111, "Connection refused")
SILENT = TimeoutError("timed out")
BUSY = smtplib.SMTPConnectError(421, b"Too many connections")
BUSY_LATER = smtplib.SMTPSenderRefused(421, b"Try again later", "noreply@localhost")
GONE = smtplib.SMTPServerDisconnected("Connection unexpectedly closed")
TROUBLES = [REFUSED, SILENT, BUSY, BUSY_LATER, GONE]


class Server:
    def __init__(self):
        self.trouble = None
        self.refused = {}  # by address: a number and words
        self.asked = 0
        self.taken = []

    def take(self, message):
        """Takes a mail as smtplib would put it on the wire, or fails as it would."""
        self.asked += 1
        if self.trouble:
            raise self.trouble
        [to] = message.to
        if to in self.refused:
            raise smtplib.SMTPRecipientsRefused({to: self.refused[to]})
        message.message().as_bytes()
        self.taken.append(message)

    @property
    def subjects(self):
        return [message.subject for message in self.taken]


class EmailBackend(BaseEmailBackend):
    server = Server()

    def send_messages(self, messages):
        for message in messages:
            self.server.take(message)
        return len(messages)


@pytest.fixture
def mail_server(settings, monkeypatch):
    settings.MAILERS = {"default": {"BACKEND": f"{__name__}.EmailBackend"}}
    monkeypatch.setattr(EmailBackend, "server", Server())
    return EmailBackend.server
