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


@dataclass(slots=True)
class Row:
    comment: Any
    level: int  # from 0
    opens_list: bool = False
    closes_item: bool = False
    lists_to_close: range = field(default_factory=lambda: range(0))
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
    row.lists_to_close = range(row.level - next_level)
