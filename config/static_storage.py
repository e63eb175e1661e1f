"""Serves the blog's many small style sheets as one file; writing them needs no build step."""

import re
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

FLATTENED = "css/site.css"
COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/\n?|^\s+", re.DOTALL | re.MULTILINE)
IMPORT = re.compile(r'^@import url\("(?P<name>[^"]+)"\);$', re.MULTILINE)


class FlatteningStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Puts in the file it hashes the imported sheets, bare of comments, in each @import’s place."""

    def post_process(self, paths, **options):
        if FLATTENED in paths:
            paths = paths | {FLATTENED: (_flattened(paths), FLATTENED)}
        return super().post_process(paths, **options)


def _flattened(paths):
    """Returns a storage that holds the sheet with all that it imports."""
    folder = PurePosixPath(FLATTENED).parent
    content = IMPORT.sub(
        lambda match: _read(paths, str(folder / match["name"])), _read(paths, FLATTENED)
    )
    content = COMMENT_OR_INDENT.sub("", content)
    storage = InMemoryStorage()
    storage.save(FLATTENED, ContentFile(content.encode()))
    return storage


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
