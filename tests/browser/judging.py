"""Judges a page as it stands by axe, in light, and by what colours alone can change in dark."""

from axe_playwright_python.sync_playwright import Axe

# Its preload copies style sheets into the page, where their relative imports lead nowhere.
OPTIONS = {"preload": False, "resultTypes": ["violations"]}
COLOURS_ALONE = OPTIONS | {"runOnly": ["color-contrast", "link-in-text-block"]}
STOCK_FAULT = ".help-tooltip"  # a name that Django's own script gives to what may have none
RUN = "([context, options]) => axe.run(context, options).then(({violations}) => violations)"


def faults(page, *, without=STOCK_FAULT, options=OPTIONS):
    """Returns a line for each thing that axe finds."""
    page.evaluate(Axe().axe_script)
    found = []
    for colour, rules in (("light", options), ("dark", COLOURS_ALONE)):
        page.emulate_media(color_scheme=colour)
        for fault in page.evaluate(RUN, [{"exclude": without}, rules]):
            places = ", ".join(node["html"] for node in fault["nodes"][:3])
            found.append(f"{page.url} in {colour}: {fault['help']}: {places}")
    return found


def assert_accessible_in_both(page):
    found = faults(page)
    assert not found, "\n".join(found)
