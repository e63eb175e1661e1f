from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SUBJECT_LENGTH = 200
REASON_LENGTH = 200
# Longer than a mail server can take over one mail: after that whoever tried is gone.
FIRST_WAIT = timedelta(minutes=2)
MOST_TRIES = 12  # each after twice the time: in all almost three days
TIME_KEPT = timedelta(days=30)
WORDS_GONE = {"subject": "", "text": "", "headers": {}}


class NoticeQuerySet(models.QuerySet):
    def unsent(self):
        return self.filter(sent_at=None, refused_because="", tries__lt=MOST_TRIES)

    def due(self):
        return self.unsent().filter(next_try_at__lte=timezone.now())

    def untried(self):
        return self.unsent().filter(tries=0)

    def of(self, kind):
        return self.filter(kind=kind)

    def for_followers(self):
        return self.filter(kind__in=Notice.FOR_FOLLOWERS)

    def to(self, email):
        return self.filter(to=email.lower())

    def since(self, moment):
        return self.filter(created_at__gt=moment)

    def about(self, comments):
        return self.filter(comment__in=comments)

    def past(self):
        """Those that nobody will send, or send again, any more."""
        return self.filter(created_at__lte=timezone.now() - TIME_KEPT)

    def locked(self):
        """These, in the one order in which all lock several: none waits for one that waits."""
        return self.order_by("pk").select_for_update()

    def give_up(self, why):
        """Never tries them again, remembers why, and forgets what they said."""
        self.update(refused_because=why[:REASON_LENGTH], **WORDS_GONE)

    def put_off(self, pause):
        with transaction.atomic():
            pks = [notice.pk for notice in self.only("pk").locked()]
            self.model.objects.filter(pk__in=pks).update(next_try_at=timezone.now() + pause)

    def claim(self):
        """Takes the oldest that is due, for as long as one try may last; None where none is.

        One statement counts the try and puts the next one off, so that of several workers one has
        it, and of a worker that was killed over it nothing has to be cleared up.
        """
        for notice in self.due().order_by("next_try_at", "pk").iterator():
            later = timezone.now() + FIRST_WAIT * 2**notice.tries
            mine = self.unsent().filter(pk=notice.pk, tries=notice.tries)
            if mine.update(tries=notice.tries + 1, next_try_at=later):
                return self.get(pk=notice.pk)  # its words may have changed meanwhile
        return None


class Notice(models.Model):
    """A mail that waits to be sent, written in the transaction of what it tells of.

    By its `key` the same is never written twice; its words go when it is sent, or refused for good.
    """

    class Kind(models.TextChoices):
        HELD = "held", _("A comment waits")
        SUMMARY = "summary", _("Many comments wait")
        CONFIRMATION = "confirm", _("Is this your address?")
        ANSWER = "answer", _("Somebody has answered")

    FOR_FOLLOWERS = (Kind.CONFIRMATION, Kind.ANSWER)

    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=100, unique=True)
    comment = models.ForeignKey(
        "comments.Comment", models.CASCADE, null=True, related_name="notices"
    )
    to = models.EmailField(db_index=True)
    subject = models.CharField(max_length=SUBJECT_LENGTH)
    text = models.TextField()
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    refused_because = models.CharField(max_length=REASON_LENGTH, default="")

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at"], condition=models.Q(sent_at=None), name="notice_unsent"
            )
        ]

    def __str__(self):
        return self.subject

    def is_for_follower(self):
        """See also `NoticeQuerySet.for_followers`."""
        return self.kind in self.FOR_FOLLOWERS

    def store(self):
        """Stores it if its key is new: what was told once is not told again."""
        Notice.objects.bulk_create([self], ignore_conflicts=True)

    def sent(self):
        """Remembers that it went out, and forgets what it said."""
        rows = Notice.objects.filter(pk=self.pk)
        rows.update(sent_at=timezone.now(), **WORDS_GONE)
