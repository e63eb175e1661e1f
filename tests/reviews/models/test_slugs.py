from reviews.models.slugs import SLUG_LENGTH, free_slug


def make_slug(words, *taken):
    return free_slug(words, taken=lambda slug: slug in taken, fallback="nothing")


def test_slug_is_made_of_the_words():
    assert make_slug("Jellyfish Can’t Swim!") == "jellyfish-cant-swim"


def test_taken_slugs_are_numbered():
    assert make_slug("a", "a", "a-2") == "a-3"


def test_words_without_a_letter_fall_back():
    assert make_slug("進撃") == "nothing"
    assert make_slug("---") == "nothing"


def test_slug_is_cut_at_its_length():
    assert len(make_slug("x" * 300)) == SLUG_LENGTH
