"""Makes nested replies of a list of comments in path order: one pass, no query, no HTML.

What comes out is still a list, as a template that includes itself is slow and dies of depth: each
row says what opens before it and what closes after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

# As deep as `models.path` lets a branch grow; the page's lists are nested no deeper.
LEVELS = 8
# A phone insets no deeper: from there on each reply says whom it answers.
INSET_LEVELS = 3
# Whole branches are folded, from three replies on: a mark at each level of a talk would be noise.
LEVEL_TO_FOLD = 1
FEWEST_TO_FOLD = 3


@dataclass(slots=True)
class Row:
    comment: Any
    level: int  # from 0
    opens_list: bool = False
    replies_to_fold: int = 0  # in the list that it opens, where there are enough
    closes_item: bool = False
    lists_to_close: list[bool] = field(default_factory=list)  # can it be folded?
    names_parent: bool = False  # where the inset doesn't tell whom it answers
    is_parent_here: bool = False


def nested(comments: Iterable[Any]) -> list[Row]:
    """Returns a row for each comment, which has a `pk`, a `parent_id` and a `path`."""
    rows: list[Row] = []
    branch: list[str] = []  # the paths from the top down to the last comment
    seen: set[int] = set()
    for comment in comments:
        while branch and (not comment.path.startswith(branch[-1]) or len(branch) >= LEVELS):
            branch.pop()
        rows.append(_row(comment, len(branch), rows, seen))
        branch.append(comment.path)
        seen.add(comment.pk)
    if rows:
        _close(rows[-1], 0)
    _fold(rows)
    return rows


def _row(comment: Any, level: int, rows: list[Row], seen: set[int]) -> Row:
    last = rows[-1] if rows else None
    opens_list = last is not None and level > last.level
    if last and not opens_list:
        _close(last, level)
    return Row(
        comment,
        level,
        opens_list=opens_list,
        names_parent=comment.parent_id is not None and not _is_told_by_inset(comment, level, last),
        is_parent_here=comment.parent_id in seen,
    )


def _is_told_by_inset(comment: Any, level: int, last: Row | None) -> bool:
    is_below_parent = last is not None and last.comment.pk == comment.parent_id
    return is_below_parent and level < INSET_LEVELS


def _close(row: Row, next_level: int) -> None:
    row.closes_item = True
    row.lists_to_close = [False] * (row.level - next_level)


def _fold(rows: list[Row]) -> None:
    """Says of each list whether it can be folded, where it opens and where it closes."""
    _count_replies(rows)
    open_lists: list[bool] = []
    for row in rows:
        if row.opens_list:
            open_lists.append(bool(row.replies_to_fold))
        row.lists_to_close = [open_lists.pop() for _list in row.lists_to_close]


def _count_replies(rows: list[Row]) -> None:
    """Counts from the end: what stands deeper than a row belongs to a row before it."""
    below = [0] * (LEVELS + 1)
    for row in reversed(rows):
        below[row.level] += 1 + sum(below[row.level + 1 :])
        below[row.level + 1 :] = [0] * (LEVELS - row.level)
        if row.opens_list and row.level == LEVEL_TO_FOLD and below[row.level] >= FEWEST_TO_FOLD:
            row.replies_to_fold = below[row.level]
