"""The moderator's desk, one thing a file."""

from . import comment, thread

__all__ = ["comment", "thread"]
