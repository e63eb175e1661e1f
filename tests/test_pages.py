"""The list of pages and states is as long as the table of addresses."""

from comments import urls as comments_urls
from reviews import urls as reviews_urls

from .pages import STATES

FEEDS = {  # for programs that read, not for browsers
    *("comment_feed", "comment_feed_of_review"),
    *("sitemap_index", "sitemap_of_lists", "sitemap"),
    *("blog_feed", "season_feed", "series_feed", "author_feed"),
    *("studio_feed", "genre_feed", "question_feed"),
}


def test_every_address_of_readers_has_its_states_in_the_list_and_no_other():
    patterns = [*reviews_urls.urlpatterns, *comments_urls.urlpatterns]
    names = {pattern.name for pattern in patterns}
    assert names >= FEEDS
    assert {state.view for state in STATES} - {""} == names - FEEDS


def test_no_state_is_in_the_list_twice():
    names = [str(state) for state in STATES]
    assert len(names) == len(set(names))
