import pytest

from tests.factories import make_author, make_moderator, make_review

from .conftest import logged_in

pytestmark = pytest.mark.django_db


def offered(client, *, model, field):
    query = {"app_label": model[0], "model_name": model[1], "field_name": field, "term": ""}
    response = client.get("/admin/autocomplete/", query)
    assert response.status_code == 200
    return [one["text"] for one in response.json()["results"]]


def test_moderator_chooses_among_published_reviews_for_a_thread():
    make_review(title="Published")
    make_review(title="Draft", published_at=None)
    make_review(title="Removed").move_to_bin()
    moderator = logged_in(make_moderator())
    assert offered(moderator, model=("comments", "thread"), field="review") == ["Published"]


def test_moderator_is_shown_no_form_or_list_of_reviews():
    review = make_review()
    moderator = logged_in(make_moderator())
    for address in ("", f"{review.pk}/change/", "add/"):
        assert moderator.get(f"/admin/reviews/review/{address}").status_code == 403


def test_other_choices_stay_with_those_who_may_read_the_rows():
    query = {"app_label": "reviews", "model_name": "review", "field_name": "series"}
    assert logged_in(make_moderator()).get("/admin/autocomplete/", query).status_code == 403
    assert logged_in(make_author()).get("/admin/autocomplete/", query).status_code == 200
