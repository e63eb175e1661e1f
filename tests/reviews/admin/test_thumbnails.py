from reviews.admin.thumbnails import thumbnail
from reviews.models import Picture


def test_thumbnail_knows_its_size_and_escapes_what_it_prints():
    picture = Picture(content_hash='"><b>', width=640, height=360, sizes=[[320, 180], [640, 360]])
    html = thumbnail(picture)
    assert 'width="640" height="360"' in html
    assert "<b>" not in html


def test_no_picture_is_no_thumbnail():
    assert thumbnail(None) == ""
