"""Serves the blog’s many small style sheets and scripts as one file each, without a build step."""

import re
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

# What every page needs, then what reading a review needs, lists of reviews, and pages of shows.
STYLES = ("css/site.css", "css/reading.css", "css/lists.css", "css/browse.css")
SCRIPTS = ("js/site.js",)
FLAT = STYLES + SCRIPTS
IMPORTS = {
    ".css": re.compile(r'^@import url\("(?P<name>[^"]+)"\);$', re.MULTILINE),
    ".js": re.compile(r'^import "\./(?P<name>[^"]+)";$', re.MULTILINE),
}
COMMENT_OR_INDENT = {
    ".css": re.compile(r"/\*.*?\*/\n?|^\s+", re.DOTALL | re.MULTILINE),
    ".js": re.compile(r"^\s*//.*\n|^\s+", re.MULTILINE),
}


class FlatteningStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Puts in the file it hashes the imported ones, bare of comments, in each import’s place."""

    def post_process(self, paths, **options):
        flat = {name: (_flattened(name, paths), name) for name in FLAT if name in paths}
        return super().post_process(paths | flat, **options)


def _flattened(name, paths):
    """Returns a storage that holds the file with all that it imports."""
    folder, kind = PurePosixPath(name).parent, PurePosixPath(name).suffix
    content = IMPORTS[kind].sub(
        lambda match: _alone(kind, _read(paths, str(folder / match["name"]))), _read(paths, name)
    )
    content = COMMENT_OR_INDENT[kind].sub("", content)
    storage = InMemoryStorage()
    storage.save(name, ContentFile(content.encode()))
    return storage


def _alone(kind, content):
    """A script keeps the names it had to itself; it may neither import nor export."""
    return f"{{\n{content}}}" if kind == ".js" else content


def _read(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
