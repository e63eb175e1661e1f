"""The troubles of `mail_server` as a real socket makes them: what smtplib raises is no guess."""

import socketserver
import threading
from contextlib import contextmanager

import pytest

from comments.models import Notice
from comments.outbox import PAUSE, wake
from config.environment import MAIL_TIMEOUT_SECONDS, mailer
from tests.comments.factories import make_notice

pytestmark = pytest.mark.django_db
SHORT_TIMEOUT_SECONDS = 0.2
FINE = {"": "220 here", "EHLO": "250 here", "DATA": "354 go on", "QUIT": "221 bye"}


class Conversation(socketserver.StreamRequestHandler):
    """Answers each command as the server is told to; an answer that is None never comes."""

    def handle(self):
        self.answer("")
        for line in self.rfile:
            word = line.decode().strip().partition(" ")[0].upper()
            if word in {"EHLO", "MAIL", "RCPT", "DATA", "QUIT", "RSET", "."}:
                self.answer(word)

    def answer(self, word):
        said = (FINE | self.server.trouble).get(word, "250 fine")
        if said is None:
            self.server.is_over.wait()
            return
        self.server.taken += word == "."
        self.wfile.write(f"{said}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Conversation)
        self.trouble, self.taken, self.is_over = {}, 0, threading.Event()

    def handle_error(self, request, client_address):
        """The client may hang up in the middle: that is its right."""


@contextmanager
def listening():
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.is_over.set()
        server.shutdown()


def use(settings, port):
    made = mailer(f"smtp://127.0.0.1:{port}")
    assert made["OPTIONS"]["timeout"] == MAIL_TIMEOUT_SECONDS
    made["OPTIONS"]["timeout"] = SHORT_TIMEOUT_SECONDS
    settings.MAILERS = {"default": made}


@pytest.mark.parametrize(
    "trouble",
    [
        {"": None},
        {"MAIL": None},
        {"": "421 Too many connections"},
        {"MAIL": "421 Try again later"},
        {"RCPT": "421 Try again later"},
        {"RCPT": "450 4.2.0 Greylisted"},
        {"DATA": "451 Try again later"},
        {".": "452 No room"},
    ],
    ids=str,
)
def test_server_in_trouble_gets_the_mail_once_afterwards(settings, clock, trouble):
    make_notice()
    with listening() as server:
        use(settings, server.server_address[1])
        server.trouble = trouble
        wake()
        assert Notice.objects.unsent().exists()
        server.trouble, server.taken = {}, 0
        for _ in range(4):
            clock.advance(minutes=2)
            wake()
        assert server.taken == 1
    assert not Notice.objects.unsent().exists()


def test_server_that_is_not_there_leaves_the_mail_waiting(settings, clock):
    make_notice()
    with listening() as server:
        use(settings, server.server_address[1])
    wake()
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.tries) == (None, 1)
    assert notice.next_try_at >= clock() + PAUSE


@pytest.mark.parametrize("command", ["RCPT", "."])
def test_refusal_for_good_is_told_from_trouble(settings, clock, command):
    notice = make_notice()
    with listening() as server:
        use(settings, server.server_address[1])
        server.trouble = {command: "550 5.1.1 No such user"}
        wake()
    notice.refresh_from_db()
    assert notice.refused_because == "550 5.1.1 No such user"
    assert not Notice.objects.unsent().exists()
