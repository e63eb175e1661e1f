import pytest
from django.conf import settings as real_settings
from django.contrib.staticfiles import storage

from tests.served import served_from

# A pool keeps connections open that a test database wants closed.
real_settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup"}


def pytest_addoption(parser):
    help_text = "leaves out what asks no database, browsers and servers: for a second database"
    parser.addoption("--only-database", action="store_true", help=help_text)


def pytest_collection_modifyitems(config, items):
    if config.getoption("only_database"):
        others = [item for item in items if not is_of_the_database(item)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if is_of_the_database(item)]


def is_of_the_database(item):
    """Can the database make a difference? What drives a browser says so itself."""
    if item.get_closest_marker("every_database"):
        return True
    asks = item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames)
    return bool(asks) and not item.get_closest_marker("browser")


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """Cour as it is run for real, started once for all tests that ask it."""
    with served_from(tmp_path_factory.mktemp("served")) as cour:
        yield cour


@pytest.fixture(autouse=True)
def _quiet_machine(settings, tmp_path):
    """Keeps every test off the disk's real folders, and the slow parts of production out."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    # The manifest storage wants collected files.
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": storage.StaticFilesStorage.__module__ + ".StaticFilesStorage"}
    }
