import shutil
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import FileSystemStorage

from config.static_storage import SCRIPTS, STYLES, FlatteningStaticFilesStorage

SITE, *OTHERS = STYLES
(SCRIPT,) = SCRIPTS


@pytest.fixture
def collected(tmp_path):
    """The folder of the blog's own style sheets and scripts after collecting them, its storage."""
    root = Path(finders.find(SITE)).parents[1]
    for folder in ("css", "js"):
        shutil.copytree(root / folder, tmp_path / folder)
    source = FileSystemStorage(root)
    names = [
        f"{path.parent.name}/{path.name}" for path in [*root.glob("css/*"), *root.glob("js/*")]
    ]
    storage = FlatteningStaticFilesStorage(location=tmp_path)
    list(storage.post_process({name: (source, name) for name in names}))
    return tmp_path, storage


def test_site_style_sheet_is_one_file_with_all_that_it_imports(collected):
    folder, storage = collected
    css = (folder / storage.stored_name(SITE)).read_text()
    assert "@import" not in css
    assert "/*" not in css
    assert css.startswith("@layer reset, tokens, base, layout, components, utilities, print;")
    for part in ("--accent", ".poster", ".prose", "@media print"):
        assert part in css


@pytest.mark.parametrize("other", OTHERS)
def test_style_sheets_of_a_page_are_below_their_budget(collected, other):
    folder, storage = collected
    sheets = [folder / f"{storage.stored_name(name)}.gz" for name in (SITE, other)]
    assert sum(sheet.stat().st_size for sheet in sheets) < 8_000


def test_every_style_sheet_keeps_to_its_layer(collected):
    folder, _storage = collected
    imported = "".join((folder / name).read_text() for name in STYLES)
    sheets = [path for path in (folder / "css").glob("*.css") if f'"{path.name}"' in imported]
    assert sheets
    for path in sheets:
        css = path.read_text()
        assert css.startswith("@layer "), path.name
        assert css.count("{") == css.count("}"), path.name


def test_readers_script_is_one_file_whose_parts_keep_their_names_to_themselves(collected):
    folder, storage = collected
    path = folder / storage.stored_name(SCRIPT)
    script = path.read_text()
    assert "import" not in script.replace("important", "")
    assert "//" not in script
    parts = [part for part in (folder / SCRIPT).read_text().splitlines() if "import" in part]
    assert script.startswith("{\n")
    assert script.count("\n{\n") == len(parts) - 1
    assert path.with_name(path.name + ".gz").stat().st_size < 6_000


def test_parts_of_the_readers_script_neither_import_nor_export(collected):
    folder, _storage = collected
    for line in (folder / SCRIPT).read_text().splitlines():
        if line.startswith("import"):
            part = (folder / "js" / line.split('"')[1]).read_text()
            assert "import " not in part, line
            assert "export " not in part, line
