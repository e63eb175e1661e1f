from contextlib import contextmanager

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from ..word_lists import lines_of, refuse_odd_addresses

THE_ONLY_ROW = 1
LONGEST_TEXT_EVER = 20_000
IN_PLACE = ("holds", "links_held_at", "closes_after", "longest_text")
ADDED = ("held_words", "refused_words", "held_addresses", "refused_addresses")
ONE_A_LINE = _("One a line. Capitals and accents don’t matter; a word is found inside others too.")
ADDRESSES = _(
    "One a line: an e-mail address, @example.org for all of a domain, or a network address like"
    " 192.0.2.7 or 192.0.2.0/24."
)
AT_MOST = MaxValueValidator(LONGEST_TEXT_EVER)
AT_LEAST = MinValueValidator(1)


class Holds(models.TextChoices):
    ALL = "all", _("Every comment of a reader waits")
    FIRST = "first", _("A reader’s comments wait until one was approved")
    NONE = "none", _("No comment waits, unless something speaks against it")


class WordLists(models.Model):
    """What holds or refuses a comment where it is found in one, one a line."""

    held_words = models.TextField(_("held words"), blank=True, help_text=ONE_A_LINE)
    refused_words = models.TextField(
        _("refused words"), blank=True, help_text=_("As above; these make a comment spam.")
    )
    held_addresses = models.TextField(
        _("held addresses"), blank=True, validators=[refuse_odd_addresses], help_text=ADDRESSES
    )
    refused_addresses = models.TextField(
        _("refused addresses"),
        blank=True,
        validators=[refuse_odd_addresses],
        help_text=_("As above; these make a comment spam."),
    )

    class Meta:
        abstract = True


class PolicyQuerySet(models.QuerySet):
    def current(self):
        """Returns the one row, or its defaults before anybody has changed any."""
        return self.filter(pk=THE_ONLY_ROW).first() or self.model()

    def refuse(self, addresses):
        """Adds to the addresses that make a comment spam; returns the set of the new ones."""
        with self._changed() as policy:
            lines = lines_of(policy.refused_addresses)
            new = [one for one in addresses if one not in {line.casefold() for line in lines}]
            policy.refused_addresses = "\n".join([*lines, *new])
        return set(new)

    def let_in(self, addresses):
        """Takes addresses from those that make a comment spam."""
        with self._changed() as policy:
            lines = lines_of(policy.refused_addresses)
            rest = [line for line in lines if line.casefold() not in addresses]
            policy.refused_addresses = "\n".join(rest)

    @contextmanager
    def _changed(self):
        with transaction.atomic():
            policy = self.select_for_update().current()
            yield policy
            policy.save()


class Policy(WordLists):
    """Which comments wait for a moderator, for the whole blog; a Thread may differ."""

    id = models.PositiveSmallIntegerField(primary_key=True, editable=False)
    holds = models.CharField(_("who waits"), max_length=10, choices=Holds, default=Holds.FIRST)
    links_held_at = models.PositiveSmallIntegerField(
        _("links"), default=2, help_text=_("With so many a comment waits; 0: however many.")
    )
    closes_after = models.PositiveSmallIntegerField(
        _("closes after days"), default=0, help_text=_("Since the review was published; 0: never.")
    )
    longest_text = models.PositiveSmallIntegerField(
        _("longest text"), default=5_000, validators=[AT_LEAST, AT_MOST], help_text=_("Characters.")
    )

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("policy")
        constraints = [
            models.CheckConstraint(condition=models.Q(id=THE_ONLY_ROW), name="one_policy_only")
        ]

    def __str__(self):
        return str(_("Policy"))

    def save(self, **options):
        self.pk = THE_ONLY_ROW
        super().save(**options)

    def overridden_by(self, thread):
        """Returns the Policy of a Thread: what it says itself; its lists are added to these."""
        own = {name: getattr(thread, name) for name in IN_PLACE}
        said = {name: value for name, value in own.items() if value not in {None, ""}}
        here = {name: getattr(self, name) for name in IN_PLACE} | said
        lists = {name: f"{getattr(self, name)}\n{getattr(thread, name)}" for name in ADDED}
        return Policy(**here, **lists)
