import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0005_bin"),
    ]

    operations = [
        migrations.CreateModel(
            name="DraftLink",
            fields=[
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="draft_link",
                        serialize=False,
                        to="reviews.review",
                    ),
                ),
                ("key", models.CharField(max_length=32, unique=True)),
                ("expires_at", models.DateTimeField()),
            ],
        ),
    ]
