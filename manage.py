#!/usr/bin/env python
"""Runs a command of Cour; `manage.py help` lists them."""

import os
import sys

OLDEST_PYTHON = (3, 12)


def main():
    if sys.version_info < OLDEST_PYTHON:
        running = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"Cour needs Python 3.12 or newer; this is Python {running}.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
    except ImproperlyConfigured as odd:
        sys.exit(str(odd))


if __name__ == "__main__":
    main()
