"""No page scrolls sideways or prints one thing over another, however it is read."""

import pytest

from tests.browser.conftest import DESKTOP
from tests.pages import STATES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]
SMALL_PHONE = {"width": 320, "height": 640}
# What WCAG 1.4.12 and 1.4.4 let readers set.
WIDELY_SPACED = """
    * { letter-spacing: 0.12em !important; line-height: 1.5 !important;
        word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
"""
TWICE_AS_LARGE = ":root { font-size: 200% !important; }"
SET = """
    (css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
    }
"""
WIDER_THAN_WINDOW = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"
# Words of two elements that share more than a rim: half of a line's height is its middle.
OVERLAPS = """
    () => {
        const UNSEEN = ".visually-hidden, .skip-link, template, [aria-hidden]";
        const boxes = [];
        const top = document.querySelector("dialog[open]") ?? document.body;
        const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const holder = node.parentElement;
            if (!node.data.trim() || holder.closest(UNSEEN)) continue;
            if (!holder.checkVisibility({ contentVisibilityAuto: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const { left, right, top, bottom } of range.getClientRects()) {
                const rim = (bottom - top) / 4;
                const box = [top + rim, bottom - rim, left + 1, right - 1, node];
                if (right - left > 2) boxes.push(box);
            }
        }
        boxes.sort((one, other) => one[0] - other[0]);
        const found = [];
        boxes.forEach(([, bottom, left, right, node], place) => {
            for (let next = place + 1; next < boxes.length && boxes[next][0] < bottom; next += 1) {
                const [, , otherLeft, otherRight, other] = boxes[next];
                if (other !== node && otherLeft < right && left < otherRight)
                    found.push(`“${node.data.trim()}” over “${other.data.trim()}”`);
            }
        });
        return found;
    }
"""


def faults_of(page):
    beyond = page.evaluate(WIDER_THAN_WINDOW)
    return [*page.evaluate(OVERLAPS), *([f"{beyond} px too wide"] if beyond else [])]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_page_holds_whatever_its_reader_sets(show, state):
    page = show(state, viewport=SMALL_PHONE).page
    faults = [f"320 px wide: {one}" for one in faults_of(page)]
    page.evaluate(SET, WIDELY_SPACED)
    faults += [f"widely spaced: {one}" for one in faults_of(page)]
    page.set_viewport_size(DESKTOP)
    page.evaluate(SET, TWICE_AS_LARGE)
    faults += [f"text at 200 %: {one}" for one in faults_of(page)]
    assert not faults, "\n".join(faults)
