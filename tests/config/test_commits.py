import json
import random
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from config.commits import NumberAfterCommits

READ = "SELECT number FROM generation"
COUNT_UP = "UPDATE generation SET number = number + 1"
# Runs statements in a process of its own: over one connection, "reopen" for another.
RUN = """
import json, sqlite3, sys
opened = lambda: sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0.1)
connection = opened()
for line in sys.stdin:
    answer = "done"
    try:
        if line.strip() == '"reopen"':
            connection.close()
            connection = opened()
        else:
            connection.execute(json.loads(line)).fetchall()
    except sqlite3.OperationalError as error:
        answer = str(error)
    print(json.dumps(answer), flush=True)
"""


class Blog:
    """A database, somebody else who writes to it, and how often it was asked."""

    def __init__(self, path, mode):
        self.path, self.mode = path, mode
        self.asked = 0
        with closing(self.open()) as connection:
            connection.execute("CREATE TABLE generation (number)")
            connection.execute("INSERT INTO generation VALUES (1)")
        command = [sys.executable, "-c", RUN, str(path)]
        self.other = subprocess.Popen(command, stdin=-1, stdout=-1, text=True)
        self.numbers = [self.another_number()]
        self.numbers[0].connection.set_trace_callback(self.count)

    def another_number(self):
        number = NumberAfterCommits(str(self.path), READ, ask=lambda: "asked")
        number.read()
        return number

    def count(self, _statement):
        self.asked += 1

    def open(self):
        connection = sqlite3.connect(self.path, isolation_level=None)
        connection.execute(f"PRAGMA journal_mode={self.mode}")
        return connection

    def read(self):
        return self.numbers[0].read()

    def do(self, statement):
        self.other.stdin.write(json.dumps(statement) + "\n")
        self.other.stdin.flush()
        return json.loads(self.other.stdout.readline())


@pytest.fixture
def blog_in(tmp_path):
    blogs = []

    def make(mode):
        blogs.append(Blog(tmp_path / "blog.sqlite3", mode))
        return blogs[0]

    yield make
    for blog in blogs:
        blog.other.kill()
        blog.other.communicate()
        for number in blog.numbers:
            number.connection.close()


@pytest.fixture
def blog(blog_in):
    return blog_in("WAL")


def test_nobody_is_asked_while_nothing_is_committed(blog):
    assert {blog.read() for _time in range(100)} == {1}
    blog.do("BEGIN IMMEDIATE")
    blog.do(COUNT_UP)
    assert {blog.read() for _time in range(100)} == {1}
    assert blog.asked == 0


def test_commit_of_another_process_is_seen_by_the_next_look(blog):
    for number in range(2, 30):
        assert blog.do(COUNT_UP) == "done"
        assert blog.read() == number
    assert blog.asked == 28


def test_what_is_rolled_back_is_never_seen(blog):
    blog.do("BEGIN")
    blog.do(COUNT_UP)
    blog.do("ROLLBACK")
    assert blog.read() == 1


def test_commits_are_seen_whatever_becomes_of_the_wal(blog):
    """It is written back, begun anew, cut to nothing; the database is written anew; others go."""
    chance = random.Random(6)
    number = 1
    others = [f"PRAGMA wal_checkpoint({how})" for how in ("PASSIVE", "FULL", "RESTART", "TRUNCATE")]
    for _step in range(100):
        does = chance.choice([COUNT_UP, COUNT_UP, *others, "VACUUM", "reopen"])
        blog.do(does)
        number += does == COUNT_UP
        assert blog.read() == number, does


def test_writer_that_is_killed_leaves_what_was_there(blog):
    blog.do("BEGIN")
    blog.do(COUNT_UP)
    blog.other.kill()
    blog.other.communicate()
    assert blog.read() == 1
    with closing(blog.open()) as connection:
        connection.execute(COUNT_UP)
    assert blog.read() == 2


def test_backup_that_is_written_over_it_is_seen(blog, tmp_path):
    with closing(sqlite3.connect(tmp_path / "backup")) as backup, closing(blog.open()) as there:
        there.backup(backup)
        assert blog.do(COUNT_UP) == "done"
        assert blog.read() == 2
        backup.backup(there)
    assert blog.read() == 1


def test_locks_of_sqlite_are_left_alone(blog):
    """Whoever closes a file loses its locks on it, those of SQLite in the same process too."""
    with closing(blog.open()) as writer:
        writer.execute("BEGIN IMMEDIATE")
        blog.numbers.append(blog.another_number())
        assert "locked" in blog.do(COUNT_UP)
        writer.execute("ROLLBACK")
    assert blog.do(COUNT_UP) == "done"
    assert [number.read() for number in blog.numbers] == [2, 2]


def test_database_without_a_wal_is_asked_each_time(blog_in):
    assert blog_in("DELETE").read() == "asked"


def test_database_that_is_not_there_is_left_to_others(tmp_path):
    path = str(tmp_path / "nowhere" / "blog.sqlite3")
    assert NumberAfterCommits(path, READ, ask=lambda: "asked").read() == "asked"


def test_there_is_no_number_where_the_database_fails(blog):
    blog.do("ALTER TABLE generation RENAME TO others")
    assert blog.read() is None
    blog.do("ALTER TABLE others RENAME TO generation")
    assert blog.read() == 1
    blog.do("DELETE FROM generation")
    assert blog.read() is None
