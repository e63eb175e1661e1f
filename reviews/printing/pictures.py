"""Pictures as pages show them."""

from django.utils.html import format_html

# No template of its own: a list prints thirty, and each would cost more than the rest of a card.
PICTURE = (
    '<picture>\n  <source type="image/avif" srcset="{avif_srcset}" sizes="{sizes}">\n'
    '  <img src="{src}" srcset="{srcset}" sizes="{sizes}" width="{width}" height="{height}"'
    ' alt="{alt}"%s>\n</picture>'
)
LEAD = PICTURE % ' fetchpriority="high"'
EAGER = PICTURE % ""
LAZY = PICTURE % ' loading="lazy" decoding="async"'


def picture_element(picture, *, alt="", sizes="100vw", lead=False, eager=False):
    """Prints a Picture in the size that suits the reader's screen; nothing where there is none.

    `lead` is for the one picture that a page opens with, which must not wait; `eager` for others
    that are seen at once.
    """
    if not picture:
        return ""
    return format_html(
        LEAD if lead else EAGER if eager else LAZY,
        src=picture.src,
        srcset=picture.srcset,
        avif_srcset=picture.avif_srcset,
        sizes=sizes if lead or eager else f"auto, {sizes}",
        width=picture.width,
        height=picture.height,
        alt=alt,
    )
