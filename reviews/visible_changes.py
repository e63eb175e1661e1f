"""Every change of what is published that a reader could see, as triggers; see also comments."""

from .triggers import Trigger, differs, on_every_change

# A schedule counts: pages in memory end at the next scheduled review, and there is a new one now.
PUBLISHED = "row.published_at IS NOT NULL"
OF_PUBLISHED = (
    "EXISTS (SELECT 1 FROM reviews_review AS review"
    " WHERE review.id = row.review_id AND review.published_at IS NOT NULL)"
)
PUBLIC_NAME = ("pen_name", "slug", "bio_html", "portrait_id", "banner_id", "banner_alt")

visible_changes = [
    *on_every_change("reviews_review", PUBLISHED),
    *on_every_change("reviews_section", OF_PUBLISHED),
    *on_every_change("reviews_series"),
    *on_every_change("reviews_series_studios"),
    *on_every_change("reviews_series_genres"),
    Trigger("reviews_studio", "UPDATE", differs("name", "slug")),
    Trigger("reviews_genre", "UPDATE", differs("name", "slug")),
    *on_every_change("reviews_question"),
    # Of a picture nothing changes but its files; how long it has been unused is nobody's business.
    Trigger("reviews_picture", "UPDATE", differs("width", "height", "sizes")),
    *on_every_change("reviews_blog"),
    *on_every_change("reviews_page"),
    # Logging in writes into this row too.
    Trigger("reviews_user", "UPDATE", differs(*PUBLIC_NAME)),
]
