from django import template

register = template.Library()


@register.inclusion_tag("_picture.html")
def picture(picture, *, alt="", sizes="100vw", lead=False):
    """Prints a Picture in the size that suits the reader's screen; nothing where there is none.

    `lead` is for the one picture at the top of a page, which must not wait.
    """
    return {
        "picture": picture,
        "alt": alt,
        "sizes": sizes if lead else f"auto, {sizes}",
        "lead": lead,
    }
