"""Alters columns as a later migration would, and back: SQLite makes the whole table anew."""

from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState


def alter_and_restore(model, name, *, field=None, meanwhile=lambda: None):
    """Makes the column longer, or what `field` says; `meanwhile` is called while it is altered."""
    app, before = model._meta.app_label, ProjectState.from_apps(model._meta.apps)
    field = field or _longer(model._meta.get_field(name))
    altered = migrations.AlterField(model._meta.model_name, name, field)
    after = before.clone()
    altered.state_forwards(app, after)
    for alter, states in (
        (altered.database_forwards, (before, after)),
        (altered.database_backwards, (after, before)),
    ):
        emit_pre_migrate_signal(0, interactive=False, db="default")
        with connection.schema_editor() as editor:
            alter(app, editor, *states)
        meanwhile()
        emit_post_migrate_signal(0, interactive=False, db="default")


def _longer(field):
    longer = field.clone()
    if field.max_length:
        longer.max_length += 1
        return longer
    return models.BigIntegerField(null=field.null, default=field.default)
