import io

from django.core.mail import EmailMessage

from config.console_mail import EmailBackend

LINK = "https://blog.example.org/admin/reset/" + "MQ/d0xyz1-" + "a1=b2" * 30 + "/"


def test_long_link_is_printed_in_one_piece():
    stream = io.StringIO()
    mail = EmailMessage("New password", f"Schön:\n{LINK}\n", to=["mio@example.org"])
    EmailBackend(stream=stream, alias="default").send_messages([mail])
    assert LINK in stream.getvalue()
    assert "Schön" in stream.getvalue()
    assert "To: mio@example.org\nSubject: New password\n" in stream.getvalue()
