import pytest
from django.core.management.commands.makemessages import TranslatableFile

from config.management.commands.makemessages import Command
from config.page_words import as_code


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ('{{ _("Seasons") }}', "_('Seasons')\n"),
        ("\n<p>{% trans name=x %}by {{ name }}{% endtrans %}", "\ngettext('by %(name)s')\n"),
        (
            "{% trans n=x %}{{ n }} show{% pluralize n %}{{ n }} shows{% endtrans %}",
            "ngettext('%(n)s show', '%(n)s shows', None)\n",
        ),
        ('{{ _("a") }}{{ _("b") }}', "_('a'); _('b')\n"),
        ("<p>Nothing</p>", ""),
    ],
)
def test_messages_stand_on_their_lines(template, code):
    assert as_code(template) == code


@pytest.mark.parametrize(
    ("folder", "text", "message"),
    [
        ("templates/reviews", "{% trans n=1 %}For {{ n }}{% endtrans %}", "'For %(n)s'"),
        ("templates/admin", '{% load i18n %}{% translate "For her" %}', "u'For her'"),
    ],
)
def test_pages_are_read_as_jinja_and_the_desk_as_django(
    tmp_path, monkeypatch, folder, text, message
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "x.html").write_text(text)
    command = Command()
    command.settings_available = True
    file = command.build_file_class(
        command, "django", TranslatableFile(f"./{folder}", "x.html", "")
    )
    file.preprocess()
    assert message in (tmp_path / folder / "x.html.py").read_text()
