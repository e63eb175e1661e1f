from comments.addresses import address


def test_address_is_the_views_own_and_found_once():
    assert address("comment_reply", 42) == "/comments/42/reply/"
    before = address.cache_info().hits
    assert address("comment_reply", 42) == "/comments/42/reply/"
    assert address.cache_info().hits == before + 1
