from types import SimpleNamespace

from comments.tree import LEVELS, nested


def comment(*ids, parent=None):
    """A plain object at the end of a path of ids; it answers the one above unless told."""
    above = ids[-2] if len(ids) > 1 else None
    path = "".join(f"{number:010}" for number in ids)
    return SimpleNamespace(pk=ids[-1], parent_id=parent or above, path=path)


def html(rows):
    """Prints rows as the template does, with ids for comments."""
    printed = ""
    for row in rows:
        printed += f"<details {row.replies_to_fold}>" if row.replies_to_fold else ""
        printed += "<ol>" * row.opens_list + f"<li>{row.comment.pk}"
        printed += "</li>" * row.closes_item
        for is_folded in row.lists_to_close:
            printed += "</ol></details></li>" if is_folded else "</ol></li>"
    return printed


def test_no_comments_are_no_rows():
    assert nested([]) == []


def test_replies_stand_in_a_list_inside_what_they_answer():
    rows = nested([comment(1), comment(1, 2), comment(1, 2, 3), comment(1, 4), comment(5)])
    assert html(rows) == (
        "<li>1<details 3><ol><li>2<ol><li>3</li></ol></li><li>4</li></ol></details></li><li>5</li>"
    )
    assert [row.level for row in rows] == [0, 1, 2, 1, 0]


def test_every_list_is_closed_where_the_page_ends_deep():
    assert html(nested([comment(1), comment(1, 2), comment(1, 2, 3)])) == (
        "<li>1<ol><li>2<ol><li>3</li></ol></li></ol></li>"
    )


def test_only_a_reply_away_from_its_parent_names_it():
    rows = nested([comment(1), comment(1, 2), comment(1, 3), comment(4)])
    assert [row.names_parent for row in rows] == [False, False, True, False]


def test_reply_too_deep_to_be_inset_names_its_parent_though_it_stands_below():
    rows = nested([comment(*range(1, depth + 1)) for depth in range(1, 6)])
    assert [row.names_parent for row in rows] == [False, False, False, True, True]


def test_beside_the_deepest_level_a_reply_names_whom_it_answers():
    deep = [comment(*range(1, depth + 1)) for depth in range(1, LEVELS + 1)]
    beside = comment(*range(1, LEVELS), 9, parent=8)
    far = comment(*range(1, LEVELS), 10, parent=8)
    rows = nested([*deep, beside, far])
    assert [row.names_parent for row in rows[-2:]] == [True, True]
    assert rows[-1].is_parent_here
    assert max(row.level for row in rows) == LEVELS - 1


def test_parent_on_another_page_is_told_apart():
    assert not nested([comment(9, parent=4)])[0].is_parent_here


def test_paths_deeper_than_the_bound_are_kept_within_it():
    rows = nested([comment(*range(1, depth + 1)) for depth in range(1, 40)])
    assert max(row.level for row in rows) == LEVELS - 1
    assert html(rows).count("<ol>") == html(rows).count("</ol>")


def test_long_lists_take_one_pass():
    rows = nested([comment(number) for number in range(1, 20_001)])
    assert len(rows) == 20_000


def test_branch_of_three_replies_can_be_folded_as_a_whole():
    rows = nested(
        [
            *(comment(1), comment(1, 2), comment(1, 2, 3), comment(1, 2, 4), comment(1, 2, 5)),
            *(comment(6), comment(6, 7), comment(6, 8)),
        ]
    )
    assert html(rows) == (
        "<li>1<details 4><ol><li>2<ol><li>3</li><li>4</li><li>5</li></ol></li>"
        "</ol></details></li>"
        "<li>6<ol><li>7</li><li>8</li></ol></li>"
    )


def test_deep_replies_count_for_all_above_them_and_for_no_neighbour():
    rows = nested(
        [
            *(comment(1), comment(1, 2), comment(1, 2, 3), comment(1, 2, 3, 4)),
            *(comment(5), comment(5, 6), comment(5, 6, 7), comment(5, 8)),
        ]
    )
    assert [row.replies_to_fold for row in rows] == [0, 3, 0, 0, 0, 3, 0, 0]
