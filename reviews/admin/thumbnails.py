"""Small pictures for the lists of the desk."""

from django.utils.html import format_html


def thumbnail(picture, *, width="6rem"):
    if picture is None:
        return ""
    return format_html(
        '<img class="desk-thumbnail" src="{}" srcset="{}" sizes="{}" width="{}" height="{}"'
        ' alt="" loading="lazy">',
        picture.src,
        picture.srcset,
        width,
        picture.width,
        picture.height,
    )
