import pytest

from config import checks


@pytest.fixture
def _https(settings):
    settings.SITE_IS_HTTPS = True


@pytest.mark.usefixtures("_https")
def test_home_made_key_is_refused_where_the_blog_is_for_real(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    assert checks.check_key() == [checks.HOME_MADE_KEY]


@pytest.mark.usefixtures("_https")
def test_given_key_is_fine(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "given")
    assert checks.check_key() == []


def test_home_made_key_is_fine_at_home(monkeypatch, settings):
    settings.SITE_IS_HTTPS = False
    monkeypatch.delenv("SECRET_KEY", raising=False)
    assert checks.check_key() == []
