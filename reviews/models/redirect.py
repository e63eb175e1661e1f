"""Where old paths lead now, so that no link to the blog breaks; asked only before a 404."""

import re
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A second slash, or what browsers take for one, would lead to another site.
PATH = re.compile(r"/(?![/\\])[^\s\x00-\x1f\x7f]*")
# Cour's own, which never ask for a Redirect.
NEVER_OLD = ("/admin/", "/media/", "/static/")
BEYOND_THE_PATH = re.compile(r"[?#].*", re.DOTALL)


def path_of(target):
    """The path of a target on this site; "" of an address elsewhere."""
    return BEYOND_THE_PATH.sub("", target) if target.startswith("/") else ""


class RedirectQuerySet(models.QuerySet):
    def of_path(self, path):
        """The Redirect of a path, written with or without its last slash."""
        both = {path.rstrip("/"), f"{path.rstrip('/')}/"} - {""}
        return self.filter(old_path__in=both)

    def led_on(self, paths):
        """Those of the paths that lead somewhere, in one query."""
        both = {path: {path.rstrip("/"), f"{path.rstrip('/')}/"} for path in paths}
        old = {one for pair in both.values() for one in pair}
        known = set(self.filter(old_path__in=old).values_list("old_path", flat=True))
        return {path for path, pair in both.items() if pair & known}

    def leading_to(self, path):
        """Those that lead to a path, or to a place on its page."""
        return self.filter(
            models.Q(target=path)
            | models.Q(target__startswith=f"{path}#")
            | models.Q(target__startswith=f"{path}?")
        )

    def end_of(self, target):
        """Where a target leads in the end; one step, as what is stored is flat already."""
        path = path_of(target)
        further = path and self.filter(old_path=path).values_list("target", flat=True).first()
        return further + _beyond(target, unless_in=further) if further else target

    def follow_move(self, before, after):
        """Leads from the address that a page had to the one it has now; either may be ""."""
        if before == after:
            return
        self.filter(old_path__in=[before, after]).delete()
        if before and after:
            self.create(old_path=before, target=after)


class Redirect(models.Model):
    """An old path and where it leads now; a live page at the old path wins."""

    old_path = models.CharField(
        _("old path"),
        max_length=300,
        unique=True,
        help_text=_("Begins with a slash, like /2019/05/my-review/. Used where no page answers."),
        error_messages={"unique": _("This path leads somewhere already: change that Redirect.")},
    )
    target = models.CharField(
        _("leads to"),
        max_length=500,
        help_text=_("A path of this site, like /reviews/my-review/, or an https address."),
    )
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)

    objects = RedirectQuerySet.as_manager()

    class Meta:
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        ordering = ["old_path"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(old_path=models.F("target")),
                name="redirect_leads_elsewhere",
                violation_error_message=_("A path cannot lead to itself."),
            )
        ]

    def __str__(self):
        return f"{self.old_path} → {self.target}"

    @transaction.atomic
    def save(self, **options):
        """Flattens the chains that this would make, before it and behind it."""
        if self._leads_in_a_circle():
            raise ValidationError(_("%(redirect)s leads in a circle.") % {"redirect": self})
        self.target = self._others().end_of(self.target)
        super().save(**options)
        for before in self._others().leading_to(self.old_path):
            before.target = self.target + _beyond(before.target, unless_in=self.target)
            super(Redirect, before).save(update_fields=["target"])

    def get_absolute_url(self):
        return self.old_path

    def clean_fields(self, exclude=None):
        """Takes paths as browsers show them in their address bar."""
        self.old_path = unquote(self.old_path.strip())
        self.target = self.target.strip()
        super().clean_fields(exclude)
        errors = {"old_path": _wrong_path(self.old_path), "target": _wrong_target(self.target)}
        if errors := {field: error for field, error in errors.items() if error}:
            raise ValidationError(errors)

    def clean(self):
        if self._leads_in_a_circle():
            raise ValidationError({"target": _("That leads back to the old path, in a circle.")})

    def _leads_in_a_circle(self):
        return path_of(self._others().end_of(self.target)) == self.old_path

    def _others(self):
        return Redirect.objects.exclude(pk=self.pk)


def _beyond(target, *, unless_in):
    """The query and fragment of a target, for another that has none of its own."""
    own = BEYOND_THE_PATH.search(target) if target.startswith("/") else None
    return own[0] if own and not BEYOND_THE_PATH.search(unless_in) else ""


def _wrong_path(path):
    if not path:
        return None  # said already
    if not PATH.fullmatch(path):
        return _("Begin with one slash and leave out spaces, like /2019/05/my-review/.")
    if "?" in path or "#" in path:
        return _("Leave out “?” and “#” and what follows: only the path is compared.")
    if path == "/" or path.startswith(NEVER_OLD):
        return _("A page of Cour itself answers here; choose a path that answers nothing.")
    return None


def _wrong_target(target):
    if not target or PATH.fullmatch(target):
        return None
    try:
        is_fine = urlsplit(target).scheme == "https" and urlsplit(target).hostname
    except ValueError:
        is_fine = False
    if is_fine and not re.search(r"[\s\x00-\x1f\x7f\\]", target):
        return None
    return _("Write a path of this site that begins with one slash, or an https:// address.")
