"""axe finds no fault with any state of any page, on a phone and on a desk, light and dark."""

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.judging import COLOURS_ALONE, OPTIONS, faults
from tests.pages import STATES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]
# What a window's width can change; the other rules say the same of a page at every width.
OF_WIDTH = ["target-size", "scrollable-region-focusable", "heading-order", "region"]
WIDTH_ALONE = OPTIONS | {"runOnly": [*COLOURS_ALONE["runOnly"], *OF_WIDTH]}


@pytest.mark.parametrize("state", STATES, ids=str)
def test_page_has_no_fault(show, state):
    page = show(state, viewport=PHONE).page
    found = faults(page)
    page.set_viewport_size(DESKTOP)
    found += faults(page, options=WIDTH_ALONE)
    assert not found, "\n".join(found)
