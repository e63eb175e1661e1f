"""Looks at processes through Linux's /proc."""

from pathlib import Path


def children_of(pid):
    """Returns the ids of the processes that one has started, the oldest first."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    children = [int(each) for task in tasks for each in (task / "children").read_text().split()]
    there = {child: stat for child in children if (stat := stat_of(child))}
    return sorted(there, key=lambda child: int(there[child][19]))


def family_of(pid):
    """Returns it, its children, and theirs."""
    found = [pid]
    for one in found:
        found += children_of(one)
    return found


def stat_of(pid):
    """Returns the fields of /proc/…/stat from the third on; none where it has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
