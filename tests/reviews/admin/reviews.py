"""What the tests of the review form share."""

from django.urls import reverse

from reviews.models import Review
from tests.factories import make_review

from .forms import Form

ADD = "/admin/reviews/review/add/"
LIST = "/admin/reviews/review/"


def change_address(review):
    return reverse("admin:reviews_review_change", args=[review.pk])


def open_form(client, review):
    return Form(client, change_address(review))


def make_draft(author, **fields):
    return make_review(author=author, published_at=None, **fields)


def only_review():
    return Review.objects.get()
