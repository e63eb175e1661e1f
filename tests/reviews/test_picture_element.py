import html5lib
from django.template import engines

from reviews.models import Picture

PICTURE = Picture(content_hash="ab" * 32, width=640, height=360, sizes=[[320, 180], [640, 360]])

IMPORT = '{% from "_picture.html" import picture_element %}'


def printed(call, **context):
    return engines["pages"].from_string(IMPORT + call).render({"picture": PICTURE} | context)


def element(html, name):
    document = html5lib.parse(html, namespaceHTMLElements=False)
    return next(document.iter(name)).attrib


def test_picture_below_the_fold_waits_and_finds_its_own_width():
    html = printed('{{ picture_element(picture, alt="A cat", sizes="50vw") }}')
    assert element(html, "img") == {
        "src": PICTURE.src,
        "srcset": PICTURE.srcset,
        "sizes": "auto, 50vw",
        "width": "640",
        "height": "360",
        "alt": "A cat",
        "loading": "lazy",
        "decoding": "async",
    }
    assert element(html, "source") == {
        "type": "image/avif",
        "srcset": PICTURE.avif_srcset,
        "sizes": "auto, 50vw",
    }


def test_lead_picture_comes_first_and_does_not_wait():
    image = element(printed('{{ picture_element(picture, sizes="50vw", lead=True) }}'), "img")
    assert image["fetchpriority"] == "high"
    assert image["sizes"] == "50vw"
    assert not {"loading", "decoding"} & set(image)


def test_picture_seen_at_once_does_not_wait_and_pushes_nobody_aside():
    image = element(printed('{{ picture_element(picture, sizes="50vw", eager=True) }}'), "img")
    assert image["sizes"] == "50vw"
    assert not {"loading", "decoding", "fetchpriority"} & set(image)


def test_decorative_picture_has_an_empty_alt():
    assert element(printed("{{ picture_element(picture) }}"), "img")["alt"] == ""


def test_no_picture_prints_nothing():
    assert printed("{{ picture_element(missing) }}").strip() == ""
    assert printed("{{ picture_element(missing) }}", missing=None).strip() == ""


def test_alt_text_cannot_leave_its_attribute():
    alt = '"><script>alert(1)</script>'
    html = printed("{{ picture_element(picture, alt=alt) }}", alt=alt)
    assert "<script" not in html
    assert element(html, "img")["alt"] == alt
