from reviews.search.sqlite import SQLiteEngine


def test_every_word_is_quoted():
    engine = SQLiteEngine(None)
    assert engine.all_of(["orb", "k on"]) == '("orb" OR "orb" *) AND "k on"'
    assert engine.any_of(["orb", "on"]) == '("orb" OR "orb" *) OR "on"'
