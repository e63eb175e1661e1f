"""Prints mails where Cour runs, as a person reads them: the links in them can be clicked."""

from django.core.mail.backends import console


class EmailBackend(console.EmailBackend):
    def write_message(self, message):
        """Writes words instead of the encoded mail, in which long links are broken in two."""
        lines = [
            f"To: {', '.join(message.recipients())}",
            f"Subject: {message.subject}",
            "",
            message.body,
            "-" * 79,
        ]
        self.stream.write("\n".join(lines) + "\n")
