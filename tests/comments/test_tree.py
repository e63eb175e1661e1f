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
        printed += "<ol>" * row.opens_list + f"<li>{row.comment.pk}"
        printed += "</li>" * row.closes_item + "</ol></li>" * len(row.lists_to_close)
    return printed


def test_no_comments_are_no_rows():
    assert nested([]) == []


def test_replies_stand_in_a_list_inside_what_they_answer():
    rows = nested([comment(1), comment(1, 2), comment(1, 2, 3), comment(1, 4), comment(5)])
    assert html(rows) == ("<li>1<ol><li>2<ol><li>3</li></ol></li><li>4</li></ol></li><li>5</li>")
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
