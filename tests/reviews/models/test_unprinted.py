import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.models.unprinted import OF_AUTHOR, unprinted
from tests.factories import make_review

pytestmark = pytest.mark.django_db


def test_columns_are_named_as_a_relation_has_them():
    assert unprinted(("one", "two"), "a", "b__c") == ["a__one", "a__two", "b__c__one", "b__c__two"]


@pytest.mark.parametrize("address", ["/", "/reviews/here/"])
def test_log_in_of_an_author_is_not_even_read_for_a_page(client, address):
    make_review(slug="here")
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    asked = " ".join(query["sql"] for query in queries)
    assert "pen_name" in asked
    assert not [column for column in OF_AUTHOR if f'"{column}"' in asked]
