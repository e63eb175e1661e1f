from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0003_redirects"),
    ]

    operations = [
        migrations.AddField(
            model_name="review",
            name="version",
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="review",
            name="saved_from",
            field=models.CharField(default="", editable=False, max_length=32),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                condition=models.Q(("saved_from", ""), _negated=True),
                fields=("saved_from",),
                name="a_form_makes_one_review",
            ),
        ),
    ]
