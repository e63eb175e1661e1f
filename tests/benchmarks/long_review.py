"""A draft of thirty Sections and forty pictures; what its form asks of the server."""

import io
import statistics
import time

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from reviews.models import Review
from reviews.models.picture import ENDINGS, stored_name
from tests.factories import (
    PASSWORD,
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
)
from tests.reviews.admin.forms import Form

SECTIONS = 30
IN_TEXTS = 9  # with the title's and the Sections' own: forty pictures
TIMES = 9
ANSWER = "Nobody says what they mean, and everybody is understood by the one who looks. " * 12


def write():
    """Writes the draft; returns its id, and the password of the author mio."""
    author = make_author(username="mio")
    draft = {"author": author, "published_at": None, "series": make_series(), "title": "Thirty"}
    review = make_review(**draft, title_picture=store(), introduction=ANSWER)
    for number in range(SECTIONS):
        picture = f"\n\n![A face](picture:{store().pk})" if number < IN_TEXTS else ""
        make_section(
            review,
            question=make_question(),
            picture=store(),
            picture_alt="A face",
            position=number + 1,
            text=ANSWER + picture,
        )
    return review.pk, PASSWORD


def store():
    """A picture with files to show: the same scene for all, as encoding forty takes minutes."""
    picture = make_picture()
    for width, height in picture.sizes:
        for ending in ENDINGS:
            name = stored_name(picture.content_hash, width, ending)
            default_storage.save(name, ContentFile(scene(width, height, ending)))
    return picture


def scene(width, height, ending, made={}):  # noqa: B006  each is drawn once
    key = (width, ending)
    if key not in made:
        file = io.BytesIO()
        Image.radial_gradient("L").resize((width, height)).save(
            file, {"jpg": "JPEG", "avif": "AVIF"}[ending]
        )
        made[key] = file.getvalue()
    return made[key]


def measure(pk):
    settings.ALLOWED_HOSTS.append("testserver")
    review = Review.objects.get(pk=pk)
    client, address = Client(), f"/admin/reviews/review/{pk}/change/"
    client.force_login(review.author)
    opened = [cost(lambda: client.get(address)) for _time in range(TIMES)]
    saved = [save(client, address, changed) for changed in (1, SECTIONS)]
    return {
        "opening": opened[-1] | {"cpu": statistics.median(one["cpu"] for one in opened)},
        "saving one": saved[0],
        "saving all": saved[1],
    }


def save(client, address, changed):
    form = Form(client, address)
    for number in range(changed):
        form.values[f"sections-{number}-text"] += " More."
    return cost(lambda: form.press("_draft"))


def cost(ask):
    with CaptureQueriesContext(connection) as queries:
        before = time.process_time()
        response = ask()
        cpu = time.process_time() - before
    assert response.status_code in {200, 302}
    return {"queries": len(queries), "cpu": cpu, "bytes": len(response.content)}
