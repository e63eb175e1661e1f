import stat
from ipaddress import ip_network

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import environment


@pytest.mark.parametrize(
    ("value", "meaning"), [("1", True), ("TRUE", True), (" on ", True), ("0", False), ("", False)]
)
def test_flag_is_read(monkeypatch, value, meaning):
    monkeypatch.setenv("DEBUG", value)
    assert environment.flag("DEBUG") is meaning


def test_flag_that_is_not_set_is_off(monkeypatch):
    monkeypatch.delenv("DEBUG", raising=False)
    assert environment.flag("DEBUG") is False


def test_odd_flag_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="DEBUG must be 1 or 0, not 'maybe'"):
        environment.flag("DEBUG")


def test_number_is_whole_and_has_a_default(monkeypatch):
    monkeypatch.delenv("PAGES", raising=False)
    assert environment.number("PAGES", 64) == 64
    monkeypatch.setenv("PAGES", " 0 ")
    assert environment.number("PAGES", 64) == 0


@pytest.mark.parametrize("odd", ["-1", "1.5", "many"])
def test_odd_number_is_refused_by_name(monkeypatch, odd):
    monkeypatch.setenv("PAGES", odd)
    with pytest.raises(ImproperlyConfigured, match="PAGES must be a number like 64"):
        environment.number("PAGES", 64)


def test_words_are_split_and_trimmed(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", " a.example , ,b.example")
    assert environment.words("ALLOWED_HOSTS", ["x"]) == ["a.example", "b.example"]


def test_empty_words_are_no_words_and_not_the_default(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "")
    assert environment.words("ALLOWED_HOSTS", ["x"]) == []


def test_networks_are_addresses_too(monkeypatch):
    monkeypatch.setenv("TRUSTED_PROXIES", "10.1.2.3/8, ::1")
    expected = [ip_network("10.0.0.0/8"), ip_network("::1/128")]
    assert environment.networks("TRUSTED_PROXIES") == expected


def test_odd_network_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("TRUSTED_PROXIES", "nginx")
    with pytest.raises(ImproperlyConfigured, match=r"TRUSTED_PROXIES .*'nginx'"):
        environment.networks("TRUSTED_PROXIES")


def test_site_url_loses_its_last_slash(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://blog.example.org/")
    assert environment.site_url() == "https://blog.example.org"


@pytest.mark.parametrize(
    "value",
    ["blog.example.org", "ftp://a.example", "https://a.example/blog", "https://", "http://a:b", ""],
)
def test_odd_site_url_is_refused_by_name(monkeypatch, value):
    monkeypatch.setenv("SITE_URL", value)
    with pytest.raises(ImproperlyConfigured, match="SITE_URL"):
        environment.site_url()


def test_missing_folder_is_made(monkeypatch, tmp_path):
    monkeypatch.setenv("VAR_ROOT", str(tmp_path / "a" / "b"))
    assert environment.folder("VAR_ROOT", "unused").is_dir()


def test_folder_that_cannot_be_made_is_refused_by_name(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("VAR_ROOT", str(tmp_path / "file" / "var"))
    with pytest.raises(ImproperlyConfigured, match="file/var can’t be written to"):
        environment.folder("VAR_ROOT", "unused")


def test_key_is_made_once_and_kept_from_others(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = environment.secret_key(tmp_path)
    assert len(key) >= 50
    assert environment.secret_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_empty_key_file_is_written_anew(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    (tmp_path / "secret_key").touch()
    assert len(environment.secret_key(tmp_path)) >= 50


def test_key_of_the_environment_comes_first(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "given")
    assert environment.secret_key(tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []


def test_key_that_cannot_be_written_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="can’t be written to"):
        environment.secret_key(tmp_path / "missing")


def test_mail_server_is_asked_with_a_time_limit():
    options = environment.mailer("smtp://me:p%40ss@mail.example.org:587?tls=1")["OPTIONS"]
    assert options["password"] == "p@ss"
    assert (options["host"], options["port"], options["use_tls"]) == ("mail.example.org", 587, True)
    assert 0 < options["timeout"] <= 30


@pytest.mark.parametrize("url", ["", "smtp://", "mail.example.org", "file:", "smtp://a:b@c:port"])
def test_odd_mail_url_is_refused_by_name(url):
    with pytest.raises(ImproperlyConfigured, match="MAIL_URL"):
        environment.mailer(url)


def test_database_is_a_file_of_any_name_unless_one_is_given(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert environment.database("/my blog#1/50%.sqlite3")["NAME"] == "/my blog#1/50%.sqlite3"
    monkeypatch.setenv("DATABASE_URL", "postgres://me:secret@db.example.org/blog")
    found = environment.database("unused")
    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.postgresql", "blog")


@pytest.mark.parametrize(
    "url", ["", "blog", "mysql://me:secret@a/b", "postgres://me:secret@a:b/c", "postgres://"]
)
def test_odd_database_url_is_refused_by_name_without_its_password(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like") as refusal:
        environment.database("unused")
    assert "secret" not in str(refusal.value)


def test_time_zone_is_one_that_exists(monkeypatch):
    monkeypatch.setenv("TIME_ZONE", "Asia/Tokyo")
    assert environment.time_zone("Europe/London") == "Asia/Tokyo"
    monkeypatch.setenv("TIME_ZONE", "Mars/Wellstown")
    with pytest.raises(ImproperlyConfigured, match=r"TIME_ZONE .* not 'Mars/Wellstown'"):
        environment.time_zone("Europe/London")
