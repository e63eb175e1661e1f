import pytest
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, models

from reviews.models import SearchEntry
from reviews.search.engines import engine_of
from tests.altering import alter_and_restore
from tests.factories import make_review, make_section

from .test_finding import reviews


def is_in_step():
    """Asks of the engine alone, past all that is written beside it."""
    review = make_section(text="Kept in step.").review
    make_section(review, text="Soon gone.").delete()
    review.sections.update(text="Kept quiet.")
    return (reviews("quiet"), reviews("gone"), reviews("step")) == ([review.pk], [], [])


@pytest.mark.django_db
def test_words_that_come_change_and_go_are_followed():
    assert is_in_step()


@pytest.mark.django_db(transaction=True)
def test_index_outlives_migrations_that_make_its_table_anew():
    make_section(text="Before.")
    call_command("migrate", "reviews", "0012", verbosity=0)
    call_command("migrate", verbosity=0)
    assert is_in_step()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("title", models.CharField(max_length=260, default="")),
        ("text", models.TextField(default="", db_index=False, help_text="Other")),
        ("names", models.CharField(max_length=2000, default="")),
    ],
)
def test_any_column_of_the_entries_can_be_altered_and_what_changed_meanwhile_is_found(name, field):
    """On SQLite that remakes the table, and PostgreSQL refuses while a column is made of it."""
    review = make_section(text="Before.").review

    def change():
        SearchEntry.objects.update(text="Meanwhile.")

    alter_and_restore(SearchEntry, name, field=field, meanwhile=change)
    assert reviews("meanwhile") == [review.pk]
    assert reviews("before") == []
    assert is_in_step()


@pytest.mark.django_db
def test_index_stays_where_no_migration_is_to_run(monkeypatch):
    engine = type(engine_of(connection))
    monkeypatch.setattr(engine, "dropped", ("not SQL",))
    monkeypatch.setattr(engine, "made", ("not SQL",))
    emit_pre_migrate_signal(0, interactive=False, db="default", plan=[])
    emit_post_migrate_signal(0, interactive=False, db="default", plan=[])


@pytest.mark.django_db
def test_entry_whose_other_columns_change_costs_the_index_nothing():
    review = make_review(introduction="Words.")
    review.entries.update(lines="\n other \n")
    assert reviews("words") == [review.pk]
