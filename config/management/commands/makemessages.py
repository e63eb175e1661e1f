from django.core.management.commands import makemessages

from config.page_words import PageFile


class Command(makemessages.Command):
    """Runs over the source tree and collects all that is to be translated, pages included."""

    help = __doc__
    build_file_class = PageFile
