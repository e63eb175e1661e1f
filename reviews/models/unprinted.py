"""What no reader's page prints of the rows that others bring along: it stays in the database."""

OF_PICTURE = ("original_name", "uploaded_by", "uploaded_at", "unused_since")
OF_SERIES = ("japanese_title", "romaji_title", "medium", "demographic")
OF_AUTHOR = (
    *("password", "last_login", "is_superuser", "is_staff", "is_active", "date_joined"),
    *("first_name", "last_name", "email", "wants_mail", "bio"),
)


def unprinted(columns, *relations):
    """Returns the names of these columns as a QuerySet's `defer` takes them."""
    return [f"{relation}__{column}" for relation in relations for column in columns]
