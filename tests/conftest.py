import pytest
from django.conf import settings as real_settings
from django.contrib.staticfiles import storage

# A pool keeps connections open that a test database wants closed.
real_settings.DATABASES["default"].get("OPTIONS", {}).pop("pool", None)


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
