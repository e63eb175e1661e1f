"""Reads a comment's form out of a page and sends it, as a browser without scripts does."""

import html5lib


class SentForm:
    """The form of a page: where it is sent, what its fields hold, and what is said beside them."""

    def __init__(self, page):
        self.page = html5lib.parse(page, namespaceHTMLElements=False)
        self.element = next(
            form for form in self.page.iter("form") if form.get("class") == "comment-form"
        )
        self.action = self.element.get("action")
        self.fields = {one.get("name"): one for one in self._named()}
        self.values = {name: value_of(one) for name, one in self.fields.items()}

    def _named(self):
        return [one for one in self.element.iter() if one.get("name")]

    def send(self, client, **words):
        """Sends it with those words; what is not there can't be filled in."""
        assert words.keys() <= self.values.keys()
        sent = {name: value for name, value in (self.values | words).items() if value is not None}
        return client.post(self.action, sent)

    def can_send(self):
        return any(button.get("type") == "submit" for button in self.element.iter("button"))

    def said_beside(self, name):
        """What a screen reader reads with that field."""
        ids = (self.fields[name].get("aria-describedby") or "").split()
        told = [one for one in self.page.iter() if one.get("id") in ids]
        return " ".join(" ".join(part.split()) for one in told for part in one.itertext())


def value_of(element):
    if element.tag == "textarea":
        return (element.text or "").removeprefix("\n")
    if element.get("type") == "checkbox":
        return "on" if element.get("checked") is not None else None
    return element.get("value", "")
