"""Whatever lies in the database, readers and machines meet all that is public and nothing else.

A random blog is walked from link to link; then all is deleted that is not public, and no byte of
any page may differ. So counts, neighbours and orders are tried too, and pages that come later.
"""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from comments.models import Comment, Status, Thread
from reviews.models import Genre, Page, Question, Review, Season, Studio
from tests.comments.factories import make_comment
from tests.factories import make_author, make_picture, make_review, make_section, make_series

from .site_addresses import fill_in, site_addresses
from .walking import kind_of, walk

pytestmark = pytest.mark.django_db

CLIENT = Client(SERVER_NAME="localhost")
SEARCH = "/search/?q={}"
DAY = timedelta(days=1)
MOST_OF_A_KIND = 3
# For one person alone, who is sent a signed address; and where a form is sent to.
NOT_LINKED = {
    *("draft_detail", "draft_picture", "draft_shared", "draft_shared_picture"),
    *("comment_mine", "comment_edit", "comment_withdraw", "answers_confirm", "mail_stop"),
    "comment_create",
}
HIDING = {
    "draft": lambda review: change(review, published_at=None, first_published_at=None),
    "scheduled": lambda review: change(review, published_at=timezone.now() + DAY),
    "unpublished": lambda review: change(review, published_at=None),
    "binned": lambda review: review.move_to_bin(),
    "deleted": lambda review: review.delete(),
}
FATES = st.permutations(["public", "public", "public", *HIDING])


def change(review, **fields):
    Review.objects.filter(pk=review.pk).update(**fields)


class RandomBlog:
    """Some reviews and comments, each with a word of its own, and what of them is hidden."""

    def __init__(self, fates, chance):
        self.chance, self.public, self.hidden_words, self.hidden_pages = chance, [], [], []
        self.series = []
        for number in range(4):
            self.series.append(self._make_series(number))
        self.authors = [make_author(pen_name=name) for name in ("Mio", "Sora")]
        Page.objects.create(title="About", slug="about", text="Us.", is_in_menu=True)
        for number, fate in enumerate(fates):
            self._write(f"review{number}x", fate)
        Thread.objects.recount()

    def _make_series(self, number):
        series = make_series(
            title=f"Show {number}",
            season=Season(2024, number // 2) if number < 3 else None,
            demographic="seinen",
            poster=make_picture(),
            follows=self.series[0] if number == 1 else None,  # in the same Season
        )
        for name, model in (("studios", Studio), ("genres", Genre)):
            kind = model.objects.get_or_create(name=f"{name} {number % 2}")[0]
            getattr(series, name).add(kind)
        return series

    def _write(self, word, fate):
        series = self.chance.choice([*self.series, None])
        questions = list(Question.objects.all())
        answered = self.chance.sample(questions, 2)
        if fate == "public" and len(self.public) < 2:
            series = self.series[len(self.public)]  # a show and its sequel, to be compared
            answered = questions[:2]  # whose pages are among the few that are walked
        review = make_review(
            title=f"Everybody {word}",
            introduction=f"Everybody {word} ![{word}](picture:{make_picture().pk})",
            series=series,
            author=self.chance.choice(self.authors),
            title_picture=make_picture(),
            published_at=timezone.now() - self.chance.randrange(1, 90) * DAY,
        )
        pictures = [review.title_picture]
        for question in answered:
            pictures.append(make_picture())
            make_section(
                review,
                question=question,
                heading=question.wording,
                text=f"Everybody {word}.",
                picture=pictures[-1],
                picture_alt=word,
                is_spoiler=self.chance.random() < 0.2,
            )
        for number in range(3):
            self._comment(review, f"{word}comment{number}x")
        if fate == "public":
            self.public.append(review)
        else:
            self.hidden_pages += [review.get_absolute_url(), review.get_draft_url()]
            HIDING[fate](review)
            self.hidden_words += [word, *(picture.content_hash for picture in pictures)]

    def _comment(self, review, word):
        """Says something, perhaps in reply."""
        before = list(Comment.objects.filter(thread=review.pk))
        status = self.chance.choice(["approved", "approved", *Status])
        comment = make_comment(
            review,
            parent=self.chance.choice([*before, None]),
            name=f"Aya {word}",
            text=f"Everybody {word}. " * 100,
            status=status,
        )
        if status != "approved":
            self.hidden_words.append(word)
            self.hidden_pages.append(comment.get_absolute_url())


def delete_what_is_hidden():
    Review.objects.exclude(pk__in=Review.objects.published()).delete()
    hidden = Comment.objects.exclude(status=Status.APPROVED)
    # One with answers that are to be read stays, without its words.
    while leaves := hidden.filter(replies=None).values_list("pk", flat=True):
        Comment.objects.filter(pk__in=list(leaves)).delete()
    Thread.objects.recount()


def walk_all():
    """Begins at every address without parameters; whatever else there is, links lead to."""
    patterns = site_addresses().items()
    plain = [fill_in(name, {}) for name, pattern in patterns if not pattern.pattern.regex.groups]
    return walk(CLIENT, [SEARCH.format("everybody"), *plain], most=MOST_OF_A_KIND)


def places_of(review):
    """Where a public review is to be found, other than at its address."""
    yield from ("/", "/feed/", "/sitemap-reviews-1.xml", *of(review.author))
    month = timezone.localdate(review.first_published_at)
    yield from ("/archive/titles/", f"/archive/{month:%Y/%m}/")
    yield SEARCH.format(review.title.split()[1])
    for section in review.sections.all():
        yield from of(section.question)
    if review.series:
        yield from places_with(review.series, review)


def places_with(series, review):
    """Those of a Series that name all of its reviews, or only the newest."""
    yield from of(series)
    facts = [series.studios.get(), series.genres.get()]
    facts += [series.season] if series.season else []
    yield from (of(fact)[1] for fact in facts)
    if review == series.reviews.published().newest_first().first():
        yield from (of(fact)[0] for fact in facts)
        yield from (f"/mediums/{series.medium}/", f"/demographics/{series.demographic}/")


def of(thing):
    """Its page and the feed of that."""
    return [thing.get_absolute_url(), f"{thing.get_absolute_url()}feed/"]


@settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.reuse, Phase.generate],  # a smaller blog would take minutes to be found
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(fates=FATES, chance=st.randoms(use_true_random=False))
def test_all_that_is_public_is_shown_and_nothing_else(fates, chance):
    with transaction.atomic():
        blog = RandomBlog(fates, chance)
        pages = walk_all()
        assert site_addresses().keys() - map(kind_of, pages) == NOT_LINKED
        for address, page in pages.items():
            assert page.status_code == 200, address
            assert [word for word in blog.hidden_words if word in page.text] == [], address
        for address in blog.hidden_pages:
            assert CLIENT.get(address).status_code in {404, 410}, address
        delete_what_is_hidden()
        for address, page in pages.items():
            assert CLIENT.get(address).text == page.text, f"what was hidden made {address}"
        for review in blog.public:
            for address in places_of(review):
                assert review.get_absolute_url() in CLIENT.get(address).text, (review, address)
        transaction.set_rollback(True)
