"""The moderator's desk, one thing a file."""

from . import comment, policy, thread

__all__ = ["comment", "policy", "thread"]
