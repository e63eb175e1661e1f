from django import template

register = template.Library()


@register.inclusion_tag("_picture.html")
def picture(picture, *, alt="", sizes="100vw", lead=False, eager=False):
    """Prints a Picture in the size that suits the reader's screen; nothing where there is none.

    `lead` is for the one picture that a page opens with, which must not wait; `eager` for others
    that are seen at once.
    """
    return {
        "picture": picture,
        "alt": alt,
        "sizes": sizes if lead or eager else f"auto, {sizes}",
        "lead": lead,
        "eager": eager,
    }
