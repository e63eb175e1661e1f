import os
import sys

import pytest

from config import demo, serving
from tests.served import free_port


class RestartedError(Exception):
    """Stands for the process that takes this one's place."""


@pytest.fixture
def restart(settings, tmp_path, monkeypatch):
    """Restarts the demo in an empty folder; returns the environment it is given."""
    settings.VAR = tmp_path

    def take_place(_program, command, environment):
        raise RestartedError(command, environment)

    monkeypatch.setattr(os, "execve", take_place)

    def restart_demo(*, anew=False):
        with pytest.raises(RestartedError) as restarted:
            demo.restart(free_port(), anew=anew)
        command, environment = restarted.value.args
        assert command[0] == sys.executable
        assert "demo" in command
        return environment

    return restart_demo


def test_demo_has_an_environment_of_its_own(restart, monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://blog@db/blog")
    monkeypatch.setenv("SECRET_KEY", "the real blog's")
    environment = restart()
    assert environment["VAR_ROOT"] == str(tmp_path / "demo")
    assert not {"DATABASE_URL", "SECRET_KEY"} & environment.keys()
    assert environment["PATH"] == os.environ["PATH"]


def test_restarted_demo_knows_that_it_is_one(restart, settings, monkeypatch):
    assert not demo.is_in_own_environment()
    environment = restart()
    monkeypatch.setenv(demo.FOLDER, environment[demo.FOLDER])
    settings.VAR = environment["VAR_ROOT"]
    assert demo.is_in_own_environment()


@pytest.mark.parametrize(
    ("is_complete", "anew", "is_kept"),
    [(True, False, True), (False, False, False), (True, True, False)],
)
def test_only_complete_data_is_kept_and_only_without_reset(
    restart, tmp_path, is_complete, anew, is_kept
):
    (tmp_path / "demo").mkdir()
    database = tmp_path / "demo" / "cour.sqlite3"
    database.touch()
    if is_complete:
        (tmp_path / "demo" / demo.COMPLETE).touch()
    restart(anew=anew)
    assert database.exists() is is_kept


def test_taken_port_leaves_the_data_alone(restart, tmp_path, monkeypatch):
    (tmp_path / "demo").mkdir()

    def refuse(*_address):
        raise serving.CannotServe("taken")

    monkeypatch.setattr(serving, "check_port", refuse)
    with pytest.raises(serving.CannotServe):
        demo.restart(8000, anew=True)
    assert (tmp_path / "demo").exists()


def test_folder_that_cannot_be_made_is_one_sentence(settings, tmp_path):
    (tmp_path / "file").touch()
    settings.VAR = tmp_path / "file"
    with pytest.raises(serving.CannotServe, match="demo can’t be written to"):
        demo.restart(free_port(), anew=False)


@pytest.fixture
def run(settings, tmp_path, monkeypatch):
    """Runs the restarted demo without drawing or serving; returns what it says."""
    settings.VAR = tmp_path
    said = []
    monkeypatch.setattr(demo, "make_sample_blog", lambda _say: {"mio": "a-password"})
    monkeypatch.setattr(demo, "call_command", lambda *_words, **_options: None)
    monkeypatch.setattr(serving, "prepare", lambda: None)
    monkeypatch.setattr(serving, "serve", lambda *_address, **_options: None)

    def run_demo():
        said.clear()
        demo.run(8123, say=said.append)
        return "\n".join(said)

    return run_demo


def test_first_run_says_where_to_go_and_how_to_log_in(run):
    words = run()
    assert "http://localhost:8123/\n" in words
    assert "http://localhost:8123/admin/" in words
    assert "http://localhost:8123/reviews/metallic-rouge-season-one/" in words
    assert "mio  a-password" in words


def test_second_run_says_that_data_and_passwords_are_kept(run):
    run()
    words = run()
    assert "is kept" in words
    assert "--reset" in words
    assert "a-password" not in words


def test_demo_that_is_stopped_while_loading_is_not_complete(run, monkeypatch, tmp_path):
    def stop(_say):
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "make_sample_blog", stop)
    with pytest.raises(KeyboardInterrupt):
        run()
    assert not (tmp_path / demo.COMPLETE).exists()
