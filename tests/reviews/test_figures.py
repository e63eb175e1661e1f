import pytest

from reviews.figures import SIZES
from reviews.markdown import Figure, author_html, stranger_html

FIGURE = Figure(
    src="/media/a-640.jpg",
    width=1600,
    height=900,
    srcset="/media/a-320.jpg 320w, /media/a-640.jpg 640w",
    avif_srcset="/media/a-320.avif 320w, /media/a-640.avif 640w",
)
SOURCE = f'<source type="image/avif" srcset="{FIGURE.avif_srcset}" sizes="{SIZES}">'


def find(number):
    return FIGURE if number == 42 else None


def picture(alt):
    return (
        f'<picture>{SOURCE}<img alt="{alt}" src="/media/a-640.jpg" width="1600" height="900" '
        f'srcset="{FIGURE.srcset}" sizes="{SIZES}" loading="lazy" decoding="async"></picture>'
    )


def author(text):
    return author_html(text, find_picture=find)


def test_a_picture_alone_is_a_figure_with_its_caption():
    assert author('![Frieren *kneels*](picture:42 "Episode <1>")') == (
        f"<figure>{picture('Frieren kneels')}<figcaption>Episode &lt;1&gt;</figcaption></figure>\n"
    )


def test_without_words_a_picture_has_an_empty_alt_and_no_caption():
    assert author("![](picture:42)") == f"<figure>{picture('')}</figure>\n"


def test_a_figure_of_a_review_leads_to_its_picture_and_is_named_by_its_alt_text():
    html = author_html("![A <b>](picture:42)", find_picture=find, links_figures=True)

    assert html == f'<figure><a href="pictures/42/">{picture("A &lt;b&gt;")}</a></figure>\n'


def test_a_linked_figure_without_alt_text_has_a_name_too():
    html = author_html("![](picture:42)", find_picture=find, links_figures=True)

    link = '<a href="pictures/42/" aria-label="See this picture large">'
    assert html == f"<figure>{link}{picture('')}</a></figure>\n"


def test_a_picture_in_a_sentence_or_of_another_address_leads_nowhere():
    for text in ("An ![eye](picture:42) opens", "![eye](/media/eye.jpg)"):
        assert "<a" not in author_html(text, find_picture=find, links_figures=True)


def test_pictures_in_a_paragraph_of_their_own_are_a_figure_each():
    html = author('![a](picture:42)\n![b](picture:42 "c")')

    assert html.count("<figure>") == 2
    assert "<p>" not in html


def test_a_picture_in_a_sentence_stays_in_it():
    assert author("An ![eye](picture:42) opens") == f"<p>An {picture('eye')} opens</p>\n"


def test_a_quote_in_an_alt_text_stays_in_its_attribute():
    assert 'alt="&quot; onerror=&quot;"' in author('![" onerror="](picture:42)')


def test_each_picture_is_looked_for_once():
    asked = []

    author_html("![a](picture:7) ![b](picture:7)", find_picture=asked.append)

    assert asked == [7]


@pytest.mark.parametrize("address", ["picture:7", "picture:", "picture:4x", "picture:" + "9" * 99])
def test_a_missing_picture_is_its_alt_text(address):
    assert author(f"![An *eye*]({address})") == "<p>An <em>eye</em></p>\n"


def test_without_a_way_to_find_pictures_all_are_missing():
    assert author_html("![eye](picture:42)") == "<p>eye</p>\n"


def test_a_picture_of_one_size_names_no_other():
    html = author_html("![a](picture:1)", find_picture=lambda _number: Figure("/a.jpg", 10, 20))

    assert html == (
        '<figure><img alt="a" src="/a.jpg" width="10" height="20" loading="lazy" '
        'decoding="async"></figure>\n'
    )


def test_a_path_of_this_site_is_shown():
    assert '<img alt="b" src="/media/b.png" loading="lazy"' in author("a ![b](/media/b.png)")


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/a.png",
        "http://evil.example/a.png",
        "//evil.example/a.png",
        "/\\evil.example/a.png",
        "<\\\\evil.example/a.png>",
        "</&Tab;/evil.example/a.png>",
        "data:image/png;base64,AAAA",
        "data:image/svg+xml;base64,AAAA",
        "javascript:alert(1)",
        "ftp://evil.example/a.png",
        "evil.png",
        "PICTURE:42",
    ],
)
@pytest.mark.parametrize("render", [author, stranger_html])
def test_no_other_address_is_ever_asked_for_a_picture(render, address):
    html = render(f"![eye]({address})")

    assert "eye" in html
    assert "src=" not in html.replace('src="/%5Cevil.example/a.png"', "").replace(
        'src="/%09/evil.example/a.png"', ""
    )


@pytest.mark.parametrize(
    ("render", "rel"), [(author, ""), (stranger_html, "nofollow ugc noopener")]
)
def test_a_picture_elsewhere_is_a_link(render, rel):
    rel = f' rel="{rel}"' if rel else ""

    assert render("![An *eye*](https://a.b/c.png)") == (
        f'<p><a href="https://a.b/c.png"{rel}>An <em>eye</em></a></p>\n'
    )
    assert ">https://a.b/c.png</a>" in render("![](https://a.b/c.png)")


@pytest.mark.parametrize("render", [author, stranger_html])
def test_a_picture_in_a_link_is_the_text_of_that_link(render):
    html = render("[![eye](https://a.b/c.png)](https://d.e)")

    assert html.startswith('<p><a href="https://d.e"')
    assert html.endswith(">eye</a></p>\n")
    assert html.count("<a ") == 1


@pytest.mark.parametrize("render", [author, stranger_html])
def test_the_alt_of_an_alt_is_kept_and_a_link_in_it_is_not(render):
    html = render("![a ![b](https://c.d/e.png) [f](https://g.h)](https://i.j/k.png)")

    assert html.count("<a ") == 1
    assert ">a b f</a>" in html


@pytest.mark.parametrize("render", [author, stranger_html])
def test_a_link_in_a_link_or_to_no_page_is_its_text(render):
    assert render("[a <https://b.c>](https://d.e)").count("<a ") == 1
    assert render("[a](picture:42) [b](data:image/png;base64,AA)") == "<p>a b</p>\n"
    assert render("![a](data:image/png;base64,AA) [b]()") == "<p>a b</p>\n"


def test_a_stranger_shows_no_picture():
    assert stranger_html("![eye](picture:42)") == "<p>eye</p>\n"
    assert stranger_html("![eye](/media/a.png)") == "<p>![eye](/media/a.png)</p>\n"
