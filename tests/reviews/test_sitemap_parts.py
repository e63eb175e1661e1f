"""What the parts name, and when it changed, is tried through the sitemaps in test_sitemaps.py."""

import pytest

from reviews.sitemap_parts import PARTS
from tests.factories import make_review, make_section, make_series

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", PARTS)
def test_rows_stand_in_an_order_that_lasts(name):
    for title in ("Zeta", "Alpha", "Beta"):
        make_section(
            make_review(title=title, series=make_series(title=title, season="Winter 2024"))
        )
    rows = PARTS[name].rows()
    assert rows.ordered
    assert len(PARTS[name].moments()) == len(PARTS[name].pages(0, 100))
