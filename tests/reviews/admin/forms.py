"""Fills in a form of the desk and sends it, as a browser without script does."""

import html5lib

NAMESPACE = "{http://www.w3.org/1999/xhtml}"


class Form:
    """The first form of a page with all that is typed in it; `press` sends it."""

    def __init__(self, client, address):
        self.client, self.address = client, address
        self.read(client.get(address))

    def read(self, response):
        assert response.status_code == 200, response.status_code
        self.response = response
        self.html = response.content.decode()
        self.page = html5lib.parse(self.html)
        self.values, self.files, self.buttons = {}, set(), []
        for element in self._form().iter():
            self._read_element(element)

    def fill(self, **values):
        for name, value in values.items():
            field = name.replace("__", "-")
            assert field in self.values or field in self.files, f"no field {field}"
            self.values[field] = value
        return self

    def press(self, button):
        """Sends the form; follows to the next page, or reads the same again with its errors."""
        assert button in self.buttons, f"no button {button}: {self.buttons}"
        data = {name: value for name, value in self.values.items() if value is not None}
        return self.client.post(self.address, data | {button: "pressed"})

    def errors(self):
        """Returns the errors by the name of the field they stand beside."""
        found = {}
        for row in self.page.iter():
            if "errorlist" not in (row.get("class") or "").split():
                continue
            words = " ".join("".join(row.itertext()).split())
            found[row.get("id") or ""] = words
        return found

    def _form(self):
        forms = [
            form
            for form in self.page.iter(f"{NAMESPACE}form")
            if form.get("id", "") != "logout-form"
        ]
        return forms[0]

    def _read_element(self, element):
        name, kind = element.get("name"), element.tag.removeprefix(NAMESPACE)
        if not name or "__prefix__" in name:
            return
        if kind == "textarea":
            self.values[name] = (element.text or "").removeprefix("\n")
        elif kind == "select":
            self.values[name] = _selected(element)
        elif kind == "input":
            self._read_input(element, name)

    def _read_input(self, element, name):
        kind = element.get("type", "text")
        if kind == "submit":
            self.buttons.append(name)
        elif kind == "file":
            self.files.add(name)
        elif kind == "checkbox":
            self.values[name] = "on" if element.get("checked") is not None else None
        else:
            self.values[name] = element.get("value", "")


def _selected(select):
    options = list(select.iter(f"{NAMESPACE}option"))
    chosen = [option for option in options if option.get("selected") is not None]
    if select.get("multiple") is not None:
        return [option.get("value") for option in chosen] or None
    return (chosen or options)[0].get("value") if options else ""
