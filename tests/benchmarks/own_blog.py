"""Lets a program beside this one measure Django from within, on a database of its own."""

import json
import sys
import tempfile
from pathlib import Path

from tests.served import environment, manage, own_database

MEASURE = (
    "import json; from django.conf import settings; from tests.benchmarks import {0} as m;"
    " settings.ALLOWED_HOSTS.append('testserver'); print(json.dumps(m.measure()))"
)
FIRST = (["migrate", "--verbosity=0"], ["collectstatic", "--verbosity=0", "--no-input"])


def measured(name):
    """Returns what `measure` of that program says where the models are, on a new database."""
    with tempfile.TemporaryDirectory(prefix="cour-") as folder, own_database() as database:
        variables = environment(Path(folder), **database)
        for words in (*FIRST, ["shell", "--no-imports", "-c", MEASURE.format(name)]):
            answer = manage(variables, *words)
            if answer.returncode:
                sys.exit(answer.stderr)
    return json.loads(answer.stdout.splitlines()[-1])
