import pytest
from django.urls import reverse

from tests.factories import make_question

pytestmark = pytest.mark.django_db


def test_each_field_of_the_list_says_what_it_is_and_of_which_row(desk):
    make_question(wording="Why?")
    html = desk.get(reverse("admin:reviews_question_changelist")).content.decode()
    assert 'aria-label="Order: Why?"' in html
