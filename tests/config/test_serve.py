"""`manage.py serve` as it is typed: what it answers, and what it refuses."""

import re

import pytest

from tests.served import environment, manage

pytestmark = pytest.mark.xdist_group("serve")


def test_pages_and_their_static_files_are_served(served):
    page = served.ask("/")
    assert page.status == 200
    style = served.ask(re.search(r'href="(/static/[^"]+\.css)"', page.text)[1])
    assert style.status == 200
    assert "immutable" in style.headers["Cache-Control"]


def test_addresses_with_dots_leave_no_folder(served):
    for path in ("/media/../secret_key", "/media/%2e%2e/secret_key", "/static/../secret_key"):
        assert served.ask(path).status == 404


def test_unknown_host_is_refused_but_may_ask_for_health(served):
    assert served.ask("/", Host="evil.example").status == 400
    assert served.ask("/healthz", Host="10.0.0.7").status == 200


def test_taken_port_is_one_sentence(served):
    refused = manage(served.variables, "serve", f"--port={served.port}")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert f"Port {served.port}" in refused.stderr


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"SITE_URL": "blog"}, "SITE_URL must look like"),
        ({"VAR_ROOT": "/dev/null/x"}, "/dev/null/x"),
    ],
)
def test_odd_environment_is_one_sentence(tmp_path, variables, words):
    refused = manage(environment(tmp_path, **variables), "serve")
    assert refused.returncode == 1
    assert words in refused.stderr
    assert refused.stderr.count("\n") == 1
