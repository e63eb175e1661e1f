"""What `check --deploy` asks of Cour beyond Django's own questions."""

import os

from django.conf import settings
from django.core.checks import Tags, Warning, register  # noqa: A004  Django's name

HOME_MADE_KEY = Warning(
    "SECRET_KEY is not set, so a key kept on this machine is used.",
    hint="Set SECRET_KEY, kept apart from the data and the same on every machine.",
    id="cour.W001",
)


@register(Tags.security, deploy=True)
def check_key(**_options):
    is_home_made = settings.SITE_IS_HTTPS and not os.environ.get("SECRET_KEY")
    return [HOME_MADE_KEY] if is_home_made else []
