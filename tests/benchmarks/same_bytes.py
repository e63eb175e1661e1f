"""Keeps what a server answers, for one that can do nothing but repeat it: see bare."""

import json

OF_THE_SERVER = {"connection", "date", "server", "transfer-encoding"}


def keep_bytes(cour, paths, folder):
    """Writes what browsers get of each path, and what those get that have it already."""
    folder.mkdir()
    for number, path in enumerate(paths):
        answer = cour.ask(path, **{"Accept-Encoding": "gzip"})
        known = cour.ask(path, **{"Accept-Encoding": "gzip", "If-None-Match": "*"})
        assert (answer.status, known.status) == (200, 304), path
        told = {"path": path, "headers": _own(answer), "known": _own(known)}
        (folder / f"{number}.json").write_text(json.dumps(told))
        (folder / f"{number}.body").write_bytes(answer.content)
    return folder


def _own(answer):
    return [pair for pair in answer.getheaders() if pair[0].lower() not in OF_THE_SERVER]
