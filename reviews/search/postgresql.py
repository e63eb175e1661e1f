"""Searches by PostgreSQL's tsvector; see also search.sqlite, its twin.

The words of an entry stand in a column that the database writes itself. Accents go by what every
PostgreSQL has, as few may make its extension `unaccent`.
"""

import unicodedata

from .marks import END, START
from .words import ACCENTS, may_be_a_beginning, stems_of

# What makes hosts, files and signed numbers of words that it stands between.
SIGNS = """-!"#$%&()*+,./:;<=>?@[]^_`{|}~’‘“”–—…·"""
FOLD = f"""
CREATE OR REPLACE FUNCTION cour_folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT translate(
  normalize(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'), NFC),
  '''{SIGNS}', '{" " * (len(SIGNS) + 1)}'
) $$
"""
# The stems of English, and no word left out: some titles have no others.
CONFIGURE = """
DO $$ BEGIN
IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'cour') THEN
  CREATE TEXT SEARCH DICTIONARY cour (TEMPLATE = snowball, LANGUAGE = english);
  CREATE TEXT SEARCH CONFIGURATION cour (COPY = simple);
  ALTER TEXT SEARCH CONFIGURATION cour ALTER MAPPING FOR asciiword, word WITH cour;
END IF;
END $$
"""
# Texts stand beside their rows: to look through all rows for a common word is to read few pages.
NARROW = "ALTER TABLE reviews_searchentry SET (toast_tuple_target = 512)"
ADD = """
ALTER TABLE reviews_searchentry ADD COLUMN document tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('cour', cour_folded(title)), 'A')
  || setweight(to_tsvector('cour', cour_folded(text)), 'B')
  || setweight(to_tsvector('cour', cour_folded(names)), 'D')
) STORED
"""
INDEX = "CREATE INDEX reviews_searchindex ON reviews_searchentry USING gin (document)"
# All that match, by the index alone: a plan that looks into each document instead takes a second.
MATCH = """
CREATE OR REPLACE FUNCTION cour_matching(asked tsquery)
RETURNS TABLE (id bigint, review_id bigint, section_id bigint)
LANGUAGE sql STABLE ROWS 20000 SET enable_seqscan = off SET enable_indexscan = off AS $$
SELECT id, review_id, section_id FROM reviews_searchentry WHERE document @@ asked
$$
"""
# A common word is met often enough among the newest few thousand. To look for another there is to
# look through few, and all that have it are not many: either is quick, and no plan is guessed.
RECENT = 4000
NEWEST = """
WITH recent AS MATERIALIZED (
  SELECT entry.id FROM (
    SELECT id, review_id, section_id, document FROM reviews_searchentry ORDER BY id DESC LIMIT %s
  ) AS entry
  WHERE {condition} AND entry.document @@ to_tsquery('cour', %s) ORDER BY entry.id DESC LIMIT %s
),
newest AS MATERIALIZED (
  SELECT id FROM recent
  UNION (
    SELECT entry.id FROM cour_matching(to_tsquery('cour', %s)) AS entry
    WHERE (SELECT count(*) FROM recent) < %s AND {condition} ORDER BY entry.id DESC LIMIT %s
  ) LIMIT %s
)
SELECT id, review_id, ts_rank('{0, 0, 0.5, 1}', document, to_tsquery('cour', %s), 1)
FROM newest JOIN reviews_searchentry USING (id)
"""
MARKED = """
SELECT id, ts_headline('cour', title, asked, %s), ts_headline('cour', text, asked, %s)
FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS entry (id, title, text),
  to_tsquery('cour', %s) AS asked
"""
WHOLE = f"HighlightAll=true, StartSel={START}, StopSel={END}"
AND, OR = " & ", " | "


class PostgreSQLEngine:
    """Asks in the language of `to_tsquery`, in which a quoted word is nothing but a word."""

    made = (FOLD, CONFIGURE, NARROW, ADD, INDEX, MATCH)
    dropped = ("ALTER TABLE IF EXISTS reviews_searchentry DROP COLUMN IF EXISTS document",)

    def __init__(self, connection):
        self.connection = connection

    def is_made(self):
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass('reviews_searchindex') IS NOT NULL")
            return cursor.fetchone()[0]

    def all_of(self, terms):
        return AND.join(map(_spellings, terms))

    def any_of(self, terms):
        """Returns what asks for one of the terms, or for a word that one of them may become."""
        stems = [f"'{stem}'" for term in terms for stem in stems_of(term)]
        return OR.join([*map(_spellings, terms), *stems])

    def newest(self, asked, condition, *, most):
        """Returns entry, review and rank of the newest; 0 where nothing but a name was found.

        The condition is the SQL of an `entry` with its parameters.
        """
        sql, params = condition
        recent = [RECENT, *params, asked, most]
        every = [asked, most, *params, most, most]
        any_of_it = asked.replace(AND, OR)
        with self.connection.cursor() as cursor:
            cursor.execute(NEWEST.replace("{condition}", sql), [*recent, *every, any_of_it])
            return cursor.fetchall()

    def marked(self, asked, entries):
        """Returns title and text of entries by their keys, what was found in START and END."""
        pks = [entry.pk for entry in entries]
        titles, texts = (
            [flat(getattr(one, name)) for one in entries] for name in ("title", "text")
        )
        with self.connection.cursor() as cursor:
            cursor.execute(MARKED, [WHOLE, WHOLE, pks, titles, texts, asked])
            return {pk: texts for pk, *texts in cursor.fetchall()}


def _spellings(term):
    """Returns the word or phrase, and what it may be the beginning of."""
    phrase = " <-> ".join(f"'{word}'" for word in term.split())
    return f"({phrase}{OR}{phrase}:*)" if may_be_a_beginning(term) else f"({phrase})"


class _Flat(dict):
    """Turns letters into what they are without accents, and all but letters into spaces."""

    def __missing__(self, code):
        bare = ACCENTS.sub("", unicodedata.normalize("NFKD", chr(code)))
        one = bare if len(bare) == 1 else chr(code)
        self[code] = one if one.isalnum() else " "
        return self[code]


_letters = _Flat()


def flat(text):
    """Returns a text of the same length that is cut into the same words as the column is."""
    return text.translate(_letters)
