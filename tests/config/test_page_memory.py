from types import SimpleNamespace

from config.page_memory import PageMemory


def make_page(size=10, generation=1):
    return SimpleNamespace(size=size, is_fresh=lambda asked: asked == generation)


def test_page_is_found_while_it_is_fresh():
    memory = PageMemory(100)
    page = make_page(generation=3)
    memory.put("/", page)
    assert memory.get("/", 3) is page
    assert memory.get("/", 4) is None
    assert memory.get("/seasons/", 3) is None


def test_what_nobody_asked_for_longest_goes_first():
    memory = PageMemory(30)
    for name in ("a", "b", "c"):
        memory.put(name, make_page())
    memory.get("a", 1)
    memory.put("d", make_page())
    assert list(memory.pages) == ["c", "a", "d"]


def test_memory_is_bounded_in_bytes_whatever_is_put():
    memory = PageMemory(30)
    for number in range(100):
        memory.put(number % 7, make_page(size=number % 13))
        assert memory.used == sum(page.size for page in memory.pages.values()) <= 30


def test_page_larger_than_the_memory_is_not_kept():
    memory = PageMemory(30)
    memory.put("/", make_page(size=31))
    assert not memory.pages
    assert memory.used == 0
