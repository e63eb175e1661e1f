"""The blog that twins share: what is in it, and every kind of change that a reader could see."""

from datetime import timedelta

from django.db import transaction
from django.test import Client
from django.utils import timezone

from comments.erasing import erase
from comments.models import Comment, Policy, Status, Thread
from reviews.models import (
    Blog,
    Genre,
    Page,
    Picture,
    Question,
    Review,
    Season,
    Section,
    Series,
    Studio,
    User,
)
from tests.comments.factories import make_comment
from tests.factories import make_author, make_picture, make_review, make_section

SEASONS = (Season(2024, 0), Season(2024, 1))


def fill():
    """Writes a little of everything; returns the session of its author, who is logged in."""
    Blog(name="Twins").save()
    author = make_author(pen_name="Mio")
    Question.objects.all().delete()
    questions = [
        Question.objects.create(wording=word, slug=word.lower()) for word in ("What", "Why")
    ]
    studio, genre = Studio.objects.create(name="Bones"), Genre.objects.create(name="Drama")
    facts = {"season": SEASONS[0], "demographic": "shounen", "poster": make_picture()}
    one = Series.objects.create(title="One", slug="one", **facts)
    two = Series.objects.create(title="Two", slug="two", follows=one, **facts)
    for number, series in enumerate((one, two, None)):
        if series:
            series.studios.add(studio)
            series.genres.add(genre)
        review = make_review(author=author, title=f"Review {number}", series=series)
        for question in questions:
            options = {"question": question, "heading": question.wording, "picture": make_picture()}
            make_section(review, text="Much.", picture_alt="A girl", **options)
        make_comment(review)
    Page.objects.create(title="About", slug="about", text="Words.", is_in_menu=True)
    client = Client()
    client.force_login(author)
    return client.session.session_key


def pick(queryset, number):
    rows = list(queryset.order_by("pk"))
    return rows[number % len(rows)] if rows else None


def edit_review(number):
    review = pick(Review.objects.kept(), number)
    review.introduction = f"Introduction {number}."
    review.save()


def move_review(number):
    """To another address, from which it comes back."""
    review = pick(Review.objects.kept(), number)
    there = review.slug.startswith("moved-")
    review.slug = review.slug.removeprefix("moved-") if there else f"moved-{review.slug}"
    review.save()


def publish_or_not(number):
    review = pick(Review.objects.kept(), number)
    Review.objects.filter(pk=review.pk).update(
        published_at=None if review.published_at else review.first_published_at
    )


def schedule(number):
    """A moment from now, so that time alone changes the pages."""
    review = pick(Review.objects.kept(), number)
    soon = timezone.now() + timedelta(milliseconds=300)
    Review.objects.filter(pk=review.pk).update(published_at=soon, first_published_at=soon)


def bin_or_restore(number):
    review = pick(Review.objects.all(), number)
    (review.restore if review.is_removed() else review.move_to_bin)()


def edit_section(number):
    section = pick(Section.objects.all(), number)
    section.text = f"Answer {number}."
    section.save()


def change_sections(number):
    Section.objects.update(
        is_spoiler=bool(number % 2), heading=f"Heading {number}", picture_alt=f"Alt {number}"
    )


def add_or_delete_section(number):
    free = Section.objects.filter(question=None)
    if free.exists():
        free.first().delete()
    else:
        make_section(pick(Review.objects.all(), number), heading=f"Free {number}")


def comment(number):
    thread, _is_new = Thread.objects.get_or_create(review=pick(Review.objects.all(), number))
    Comment.objects.create(
        thread=thread,
        parent=pick(thread.comments.all(), number) if number % 2 else None,
        name=f"Reader {number}",
        text=f"Comment {number}.",
        status=Status.PENDING,
    )


def decide(number):
    found = pick(Comment.objects.all(), number)
    if found:
        row = Comment.objects.filter(pk=found.pk)
        (row.remove if found.is_visible() else row.approve)()


def decide_on_all(number):
    (Comment.objects.approve if number % 2 else Comment.objects.mark_spam)()


def erase_comment(number):
    found = pick(Comment.objects.filter(erased_at=None), number)
    if found:
        erase(Comment.objects.filter(pk=found.pk), erased_at=timezone.now())


def open_or_close(number):
    Thread.objects.update(is_open=bool(number % 2))


def change_policy(number):
    Policy(closes_after=number % 3).save()


def rename_series(number):
    Series.objects.update(title=f"Show {number}", episodes=number % 26)


def edit_series(number):
    series = pick(Series.objects.all(), number)
    series.season = SEASONS[number % 2]
    series.part = f"Season {number}"
    series.demographic = ("shounen", "josei", "")[number % 3]
    series.medium = ("anime-tv", "film")[number % 2]
    series.save()


def follow_or_not(number):
    first = Series.objects.earliest("pk").pk if number % 2 else None
    Series.objects.filter(slug="two").update(follows=first)


def rename_facts(number):
    Studio.objects.filter(slug="bones").update(name=f"Studio {number}")
    Genre.objects.filter(slug="drama").update(name=f"Genre {number}")


@transaction.atomic
def merge_facts(number):
    """Another one comes, and is found to be the same."""
    model = (Studio, Genre)[number % 2]
    other = model.objects.create(name=f"Same {number}")
    other.series.set(Series.objects.all())
    model.objects.filter(pk=other.pk).merge_into(model.objects.earliest("pk"))


def link_facts(number):
    series, studio = pick(Series.objects.all(), number), Studio.objects.earliest("pk")
    (series.studios.add if number % 2 else series.studios.remove)(studio)


def reword_question(number):
    question = pick(Question.objects.all(), number)
    question.wording = f"What of {number}?"
    question.save()


def retire_or_order_questions(number):
    question = pick(Question.objects.all(), number)
    Question.objects.filter(pk=question.pk).update(is_asked=bool(number % 2), position=number % 9)


def change_pictures(number):
    Picture.objects.update(width=1000 + number % 280, sizes=[[320, 180 + number % 40]])


def edit_page(number):
    Page.objects.update(title=f"Page {number}", is_in_menu=bool(number % 2))


def edit_blog(number):
    Blog.objects.update(name=f"Blog {number}", tagline=f"Tagline {number}")


def edit_author(number):
    User.objects.update(pen_name=f"Author {number}", bio_html=f"<p>Bio {number}</p>")


CHANGES = {
    change.__name__: change
    for change in (
        *(edit_review, move_review, publish_or_not, schedule, bin_or_restore, edit_section),
        *(change_sections, add_or_delete_section, comment, decide, decide_on_all),
        *(erase_comment, open_or_close, change_policy, rename_series, edit_series),
        *(follow_or_not, rename_facts, merge_facts, link_facts, reword_question),
        *(retire_or_order_questions, change_pictures, edit_page, edit_blog, edit_author),
    )
}
