"""Makes the sample blog's rows out of its texts and drawings; see also comments.sample.loader.

Read, draw, load: drawing takes long and may be done elsewhere meanwhile, so the three are apart:

    texts = read_texts()
    load_reviews(texts, map(make, texts.drawings()))
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from reviews.models import (
    Blog,
    Genre,
    Page,
    Question,
    Review,
    Season,
    Section,
    Series,
    Studio,
    User,
)

from .pictures import Drawing, store
from .reading import SampleError, read_document, read_entries, read_toml, split_sections

FOLDER = Path(__file__).resolve().parent
QUESTIONS = {
    "what-did-you-expect": "What did you expect?",
    "what-happened": "What happened?",
    "favourite-character": "Who was your favourite character?",
    "least-favourite-character": "Who was your least favourite character?",
    "favourite-moment": "What was your favourite moment?",
    "least-favourite-moment": "What was your least favourite moment?",
    "look-and-sound": "How did it look and sound?",
    "what-will-you-remember": "What will you remember?",
    "would-you-like-some-more": "Would you like some more?",
}
AUTHOR_FIELDS = {"key", "username", "pen_name", "slug", "bio"}
BLOG_FIELDS = {"name", "tagline", "front_page_words", "footer"}
PAGE_FIELDS = {"title", "slug", "in_menu", "position"}
SERIES_LISTS = {"studios": Studio, "genres": Genre}
SERIES_FIELDS = {
    *("slug", "title", "part", "japanese_title", "romaji_title", "medium", "season", "episodes"),
    *("demographic", "follows", *SERIES_LISTS),
}
REVIEW_FIELDS = {
    *("title", "slug", "series", "author", "published", "updated"),
    *("title_picture", "title_picture_caption"),
}
BANNER_ALT = "Four seasons side by side, from snow to falling leaves"


@dataclass(frozen=True)
class Texts:
    """Everything in the text files, not yet in the database."""

    blog: dict
    authors: list[dict]
    series: list[dict]
    pages: list[tuple[Path, dict, str]]
    reviews: list[tuple[Path, dict, str]]

    def drawings(self):
        """Returns the Drawings that are used somewhere, each once."""
        found = [Drawing("banner")]
        for author in self.authors:
            found += [Drawing(kind, author["slug"]) for kind in ("portrait", "author_banner")]
        found += [Drawing("poster", series["slug"]) for series in self.series]
        for path, head, text in self.reviews:
            _introduction, sections = split_sections(path, text)
            used = [options.get("picture", 0) for _heading, options, _text in sections]
            numbers = [int(number) for number in (head["title_picture"], *used)]
            found += [Drawing("scene", head["series"], number) for number in numbers if number]
        return list(dict.fromkeys(found))


def read_texts(folder=FOLDER):
    blog = read_toml(folder / "blog.toml")
    return Texts(
        blog={field: blog[field] for field in BLOG_FIELDS},
        authors=read_entries(folder / "authors.toml", table="author", fields=AUTHOR_FIELDS),
        series=read_entries(folder / "series.toml", table="series", fields=SERIES_FIELDS),
        pages=_read_documents(folder / "pages", PAGE_FIELDS),
        reviews=_read_documents(folder / "reviews", REVIEW_FIELDS),
    )


def _read_documents(folder, fields):
    paths = sorted(folder.glob("*.md"))
    return [(path, *read_document(path, fields=fields)) for path in paths]


def load_reviews(texts, made):
    """Stores pictures, `made` of `texts.drawings()` in that order, then all rows or none."""
    drawings = texts.drawings()
    pictures = {drawing: store(drawing, one) for drawing, one in zip(drawings, made, strict=True)}
    with transaction.atomic():
        load_blog(texts.blog, pictures)
        authors = {entry["key"]: load_author(entry, pictures) for entry in texts.authors}
        series = load_series(texts.series, pictures)
        for path, head, text in texts.pages:
            load_page(path, head, text)
        for path, head, text in texts.reviews:
            ReviewFile(path, head, text, authors, series, pictures).load()


def load_blog(words, pictures):
    Blog(banner=pictures[Drawing("banner")], banner_alt=BANNER_ALT, **words).save()


def load_author(entry, pictures):
    """Makes somebody who writes and cannot log in."""
    words = {field: entry[field] for field in ("username", "pen_name", "slug", "bio")}
    author = User(
        email=f"{entry['username']}@example.org",
        portrait=pictures[Drawing("portrait", entry["slug"])],
        banner=pictures[Drawing("author_banner", entry["slug"])],
        **words,
    )
    author.set_unusable_password()
    author.save()
    return author


def load_series(entries, pictures):
    """Returns the Series by their slugs; one that follows another stands below it."""
    series = {}
    for entry in entries:
        words = {name: entry[name] for name in SERIES_FIELDS - SERIES_LISTS.keys()}
        words["season"] = Season.parse(entry["season"])
        words["follows"] = series[entry["follows"]] if entry["follows"] else None
        one = Series(poster=pictures[Drawing("poster", entry["slug"])], **words)
        check(FOLDER / "series.toml", one, place=entry["slug"])
        one.save()
        for name, model in SERIES_LISTS.items():
            found = [model.objects.get_or_create(name=word)[0] for word in entry[name]]
            getattr(one, name).set(found)
        series[one.slug] = one
    return series


def load_page(path, head, text):
    page = Page(
        title=head["title"],
        slug=head["slug"],
        is_in_menu=head["in_menu"],
        position=head["position"],
        text=text,
    )
    check(path, page)
    page.save()


@dataclass(frozen=True)
class ReviewFile:
    """One file of reviews/, with what it may name."""

    path: Path
    head: dict
    text: str
    authors: dict
    series: dict
    pictures: dict

    def load(self):
        introduction, sections = split_sections(self.path, self.text)
        picture = self.picture(self.head["title_picture"])
        review = Review(
            title=self.head["title"],
            slug=self.head["slug"],
            author=self.named(self.authors, "author"),
            series=self.named(self.series, "series") if self.head["series"] else None,
            introduction=introduction,
            published_at=self.published_at(),
            updated_on=self.updated_on(),
            title_picture=picture and self.pictures[picture],
            title_picture_alt=picture.alt() if picture else "",
            title_picture_caption=self.head["title_picture_caption"],
        )
        check(self.path, review)
        review.save()
        for position, section in enumerate(sections, start=1):
            self.load_section(review, position, section)

    def load_section(self, review, position, parts):
        words, options, text = parts
        picture = self.picture(options.get("picture", 0))
        section = Section(
            review=review,
            question=self.question(words),
            heading=words.strip('"') if words.startswith('"') else "",
            text=text,
            is_spoiler="spoiler" in options,
            picture=picture and self.pictures[picture],
            picture_alt=picture.alt() if picture else "",
            picture_caption=options.get("caption", ""),
            position=position,
        )
        check(self.path, section, place=f"“## {words}”")
        section.save()

    def question(self, words):
        """Returns the standing Question of that key, or None for a free heading in quotes."""
        if words.startswith('"') and words.endswith('"'):
            return None
        if words not in QUESTIONS:
            raise SampleError(self.path, f"“## {words}” is neither a question nor in quotes")
        return Question.objects.get(wording=QUESTIONS[words])

    def picture(self, number):
        return Drawing("scene", self.head["series"], int(number)) if int(number) else None

    def named(self, known, field):
        if self.head[field] not in known:
            raise SampleError(self.path, f"{field}: there is no {self.head[field]!r}")
        return known[self.head[field]]

    def published_at(self):
        """Reads a local time, days from now like "-3d", or nothing for a draft."""
        written = self.head["published"]
        try:
            if written.endswith("d"):
                return timezone.now() + timedelta(days=int(written[:-1]))
            return timezone.make_aware(datetime.fromisoformat(written)) if written else None
        except ValueError as error:
            raise SampleError(self.path, f"published: {error}") from error

    def updated_on(self):
        written = self.head["updated"]
        try:
            return date.fromisoformat(written) if written else None
        except ValueError as error:
            raise SampleError(self.path, f"updated: {error}") from error


def check(path, row, *, place=""):
    """Refuses what a form would refuse."""
    try:
        row.full_clean(exclude=["anchor", "heading"], validate_constraints=False)
    except ValidationError as error:
        raise SampleError(path, " ".join([place, *error.messages]).strip()) from error
