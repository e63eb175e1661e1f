"""Every change of a Thread that a reader could see, as triggers: a pending comment is none."""

from reviews.triggers import Trigger, differs, on_every_change

SHOWN = ("is_open", "comment_count", "section_counts", "closes_after")

visible_changes = [
    *on_every_change("comments_comment", "row.is_on_page"),
    # The first comment to arrive makes the Thread's row, open and empty as it was without.
    Trigger(
        "comments_thread",
        "INSERT",
        "NOT new.is_open OR new.comment_count > 0 OR new.closes_after IS NOT NULL",
    ),
    Trigger(
        "comments_thread",
        "UPDATE",
        differs(*SHOWN),
    ),
    Trigger("comments_thread", "DELETE"),
    Trigger("comments_policy", "INSERT"),
    Trigger("comments_policy", "UPDATE", differs("closes_after")),
    Trigger("comments_policy", "DELETE"),
]
