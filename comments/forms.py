from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from reviews.markdown import stranger_html
from reviews.paths import path_of

from .models import Comment, Hold, Status, Thread
from .models.comment import EMAIL_LENGTH, NAME_LENGTH, WEBSITE_LENGTH
from .sending import send
from .typed import is_anything_seen, is_anything_seen_in, one_line
from .writer import public_name

ABOUT_THE_WRITER = ("name", "email", "website")
WEB_SCHEMES = ["http", "https"]


def refuse_too_long(limit):
    """Returns a validator; unlike `max_length` it lets no browser cut off what is pasted."""

    def validate(text):
        if len(text) <= limit:
            return
        message = ngettext(
            "This has %(length)s character; the longest allowed is %(limit)s.",
            "This has %(length)s characters; the longest allowed is %(limit)s.",
            len(text),
        )
        raise ValidationError(message % {"length": f"{len(text):,}", "limit": f"{limit:,}"})

    return validate


class WebsiteField(forms.URLField):
    default_validators = [URLValidator(schemes=WEB_SCHEMES)]


class CommentForm(forms.Form):
    """What a reader fills in; an author who is logged in writes only the text."""

    name = forms.CharField(
        label=_("Name"),
        validators=[refuse_too_long(NAME_LENGTH)],
        error_messages={"required": _("Enter your name")},
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Email"),
        help_text=_("Not shown to anybody but the moderators."),
        max_length=None,
        validators=[refuse_too_long(EMAIL_LENGTH)],
        error_messages={
            "required": _("Enter an email address like name@example.org"),
            "invalid": _("Enter an email address like name@example.org"),
        },
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
    )
    website = WebsiteField(
        label=_("Website (optional)"),
        required=False,
        assume_scheme="https",
        validators=[refuse_too_long(WEBSITE_LENGTH)],
        error_messages={"invalid": _("Enter a web address like example.org, or leave this empty")},
        widget=forms.URLInput({"autocomplete": "url", "inputmode": "url"}),
    )
    text = forms.CharField(
        label=_("Comment"),
        help_text=_("Hide a spoiler between double bars: ||like this||."),
        error_messages={"required": _("Enter your comment")},
        widget=forms.Textarea({"rows": 6}),
    )
    follow = forms.BooleanField(
        label=_("Tell me by mail when somebody answers"),
        help_text=_("First you get a link to confirm your address; every mail has one to stop."),
        required=False,
    )
    # For programs that fill in whatever they find.
    topic = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, data=None, *, review, parent=None, section=None, author=None, **options):
        super().__init__(data, auto_id="comment-%s", **options)
        self.review, self.parent, self.section, self.author = review, parent, section, author
        if author:
            self._know(author)

    def _know(self, author):
        """Asks an author neither who writes nor to confirm an address which the log-in knows."""
        for name in ABOUT_THE_WRITER:
            del self.fields[name]
        if author.email:
            sent_to = gettext("To %(email)s; every mail has a link to stop.")
            self.fields["follow"].help_text = sent_to % {"email": author.email}
        else:
            del self.fields["follow"]

    def clean_name(self):
        name = one_line(self.cleaned_data["name"])
        if not is_anything_seen(name):
            raise ValidationError(gettext("Enter your name"))
        return name

    def clean_text(self):
        text = self.cleaned_data["text"]
        refuse_too_long(Thread.objects.of(self.review).policy.longest_text)(text)
        if not is_anything_seen_in(stranger_html(text)):
            raise ValidationError(gettext("Enter your comment"))
        return text

    def writers_name(self):
        return public_name(self.author)

    def blame(self, problem):
        """Says beside the text, which is what matters of it, why the whole was not taken."""
        if not self.is_bound:
            self.cleaned_data = {}  # none is: what comes back unjudged stays so
        self.add_error("text", problem)

    def get_action_url(self):
        if self.parent:
            return path_of("comment_reply", self.parent.pk)
        if self.section:
            return path_of("comment_about", self.section.pk)
        return path_of("comment_create", self.review.pk) if self.review else ""

    def send(self, *, address="", status=Status.APPROVED):
        """Stores the comment, once; returns it, or what was stored at the first sending.

        An author's gets that status; a stranger's is judged.
        """
        comment = Comment(
            thread_id=self.review.pk,
            parent=self.parent,
            section=self.section,
            text=self.cleaned_data["text"],
            address=address,
        )
        if self.author:
            self._sign_as_author(comment, status)
        else:
            self._sign_as_stranger(comment)
        return send(comment, signs={Hold.TRAP} if self.cleaned_data["topic"] else set())

    def _sign_as_author(self, comment, status):
        comment.user = self.author
        comment.name, comment.email = public_name(self.author), self.author.email
        comment.is_followed = self.cleaned_data.get("follow", False)
        comment.status = status

    def _sign_as_stranger(self, comment):
        comment.name = self.cleaned_data["name"]
        comment.email = self.cleaned_data["email"]
        comment.website = self.cleaned_data["website"]
        comment.is_followed = self.cleaned_data["follow"]


class OwnCommentForm(CommentForm):
    """What its writer may change of a comment: not the address that answers are sent to."""

    def __init__(self, data=None, *, comment):
        super().__init__(
            data,
            review=comment.thread.review,
            author=comment.user,
            initial={name: getattr(comment, name) for name in ("name", "website", "text")},
        )
        self.comment = comment
        for name in {"email", "follow", "topic"} & self.fields.keys():
            del self.fields[name]

    def get_action_url(self):
        return self.comment.get_edit_url()
