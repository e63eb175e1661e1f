"""Every change of a Thread that a reader could see, as triggers: a pending comment is none."""

from dataclasses import replace

from reviews.triggers import COUNT_UP, Trigger, differs, on_every_change

SHOWN = ("is_open", "comment_count", "section_counts", "closes_after")

# Nothing of it changes what the author publishes.
visible_changes = [
    replace(trigger, does=COUNT_UP)
    for trigger in (
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
    )
]
