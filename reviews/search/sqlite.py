"""Searches by SQLite's FTS5; see also search.postgresql, its twin."""

import sqlite3
from contextlib import closing

from .marks import END, START
from .words import may_be_a_beginning, stems_of

# It holds no words of its own: those are read from the entries.
MADE = """
CREATE VIRTUAL TABLE reviews_searchindex USING fts5(
  title, names, text, content='reviews_searchentry', content_rowid='id',
  tokenize='porter unicode61 remove_diacritics 2', prefix='3'
)
"""
NEWEST = """
SELECT entry.id, entry.review_id, -bm25(reviews_searchindex, 2, 0, 1)
FROM reviews_searchindex
CROSS JOIN reviews_searchentry AS entry ON entry.id = reviews_searchindex.rowid
WHERE reviews_searchindex MATCH %s AND {condition}
ORDER BY reviews_searchindex.rowid DESC LIMIT %s
"""
# To mark some rows, the index would be looked through for each: so they get one in memory.
PAGE = """
CREATE VIRTUAL TABLE page USING fts5(
  title, text, tokenize='porter unicode61 remove_diacritics 2'
)
"""
FILL = "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)"
MARKED = (
    "SELECT rowid, highlight(page, 0, ?, ?), highlight(page, 1, ?, ?) FROM page WHERE page MATCH ?"
)
AND, OR = " AND ", " OR "


class SQLiteEngine:
    """Asks in FTS5's own language, in which a quoted word is nothing but a word."""

    made = (MADE, "INSERT INTO reviews_searchindex(reviews_searchindex) VALUES ('rebuild')")
    dropped = ("DROP TABLE IF EXISTS reviews_searchindex",)

    def __init__(self, connection):
        self.connection = connection

    def is_made(self):
        return "reviews_searchindex" in self.connection.introspection.table_names()

    def all_of(self, terms):
        return AND.join(map(_spellings, terms))

    def any_of(self, terms):
        """Returns what asks for one of the terms, or for a word that one of them may become."""
        stems = [f'"{stem}"' for term in terms for stem in stems_of(term)]
        return OR.join([*map(_spellings, terms), *stems])

    def newest(self, asked, condition, *, most):
        """Returns entry, review and rank of the newest; 0 where nothing but a name was found.

        The condition is the SQL of an `entry` with its parameters.
        """
        sql, params = condition
        with self.connection.cursor() as cursor:
            cursor.execute(NEWEST.replace("{condition}", sql), [asked, *params, most])
            return cursor.fetchall()

    def marked(self, asked, entries):
        """Returns title and text of entries by their keys, what was found in START and END."""
        with closing(sqlite3.connect(":memory:")) as memory:
            memory.execute(PAGE)
            memory.executemany(FILL, [(one.pk, one.title, one.text) for one in entries])
            words = [START, END, START, END, asked.replace(AND, OR)]
            return {pk: texts for pk, *texts in memory.execute(MARKED, words)}


def _spellings(term):
    """Returns the word or phrase, and what it may be the beginning of."""
    return f'("{term}"{OR}"{term}" *)' if may_be_a_beginning(term) else f'"{term}"'
