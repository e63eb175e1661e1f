from reviews.paths import path_of


def test_address_is_the_views_own_and_found_once():
    assert path_of("comment_reply", 42) == "/comments/42/reply/"
    before = path_of.cache_info().hits
    assert path_of("comment_reply", 42) == "/comments/42/reply/"
    assert path_of.cache_info().hits == before + 1
