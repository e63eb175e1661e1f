"""What a reader does on a page before it is judged."""


def open_spoilers(page):
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate("document.querySelectorAll('label.spoiler input').forEach((one) => one.click())")


def open_a_picture(page):
    page.locator("figure > a").first.click()
    page.locator("dialog img").wait_for()


DEEDS = {"open spoilers": open_spoilers, "open a picture": open_a_picture}
