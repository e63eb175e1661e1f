from .clock import clock
from .mail_server import mail_server

__all__ = ["clock", "mail_server"]
