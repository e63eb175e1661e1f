"""A clock that tests turn on: every part of Cour asks `timezone.now`."""

from datetime import timedelta

import pytest
from django.utils import timezone


class Clock:
    def __init__(self):
        self.moment = timezone.now()

    def __call__(self):
        return self.moment

    def advance(self, **parts):
        self.moment += timedelta(**parts)


@pytest.fixture
def clock(monkeypatch):
    """Stands still but for `advance`."""
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    return clock
