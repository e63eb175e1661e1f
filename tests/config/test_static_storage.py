import shutil
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

from config.static_storage import FLATTENED, FlatteningStaticFilesStorage


@pytest.fixture
def collected(tmp_path):
    """The folder of the blog's own style sheets after collecting them, and its storage."""
    folder = Path(finders.find(FLATTENED)).parent
    shutil.copytree(folder, tmp_path / folder.name)
    source = FileSystemStorage(folder.parent)
    names = [f"{folder.name}/{path.name}" for path in folder.iterdir()]
    storage = FlatteningStaticFilesStorage(location=tmp_path)
    list(storage.post_process({name: (source, name) for name in names}))
    return tmp_path, storage


def test_site_style_sheet_is_one_file_with_all_that_it_imports(collected):
    folder, storage = collected
    css = (folder / storage.stored_name(FLATTENED)).read_text()
    assert "@import" not in css
    assert "/*" not in css
    assert css.startswith("@layer reset, tokens, base, layout, components, utilities, print;")
    for part in ("--accent", ".card", ".comment", "@media print"):
        assert part in css


def test_site_style_sheet_is_below_its_budget(collected):
    folder, storage = collected
    compressed = folder / (storage.stored_name(FLATTENED) + ".gz")
    assert compressed.stat().st_size < 8_000


def test_every_style_sheet_keeps_to_its_layer(collected):
    folder, _storage = collected
    site = (folder / FLATTENED).read_text()
    sheets = [path for path in (folder / "css").glob("*.css") if path.name in site]
    sheets = [path for path in sheets if path.name != "site.css"]
    assert sheets
    for path in sheets:
        css = path.read_text()
        assert css.startswith("@layer "), path.name
        assert css.count("{") == css.count("}"), path.name
