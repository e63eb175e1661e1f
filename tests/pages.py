"""Every page that readers can meet, in every state it can be in.

`STATES` is the list: what is said of all pages is tried on each of it, see `tests/browser/pages`.
Whoever adds an address for readers adds its states here: `tests/test_pages.py` compares them. The
sample blog is there when a state is made, and whatever is made is undone after its page was asked.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from django.db import transaction
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import timezone

from comments.models import Follower, Status, Thread
from comments.stopping import Stop
from reviews.models import (
    DraftLink,
    Genre,
    Page,
    Picture,
    Question,
    Review,
    Season,
    Section,
    Series,
    Studio,
    User,
)
from tests.comments.factories import make_chain, make_comment
from tests.factories import (
    make_author,
    make_picture,
    make_question,
    make_review,
    make_section,
    make_series,
    make_user,
)

WORDS = "Naomi Ortmann is an android who hunts androids, and nobody asked her whether she likes it."
SPOILERS = f"{WORDS} ||She does not.||\n\n::: spoiler how it ends\n{WORDS}\n:::\n"
ANSWER = f"{WORDS} {WORDS}\n\n{SPOILERS}"
LONG_TITLE = " ".join(["Extraordinarily", "long", "titles", "of", "light", "novels"] * 10)
RIGHT_TO_LEFT = "أعجبتني نعومي كثيرا، وهذا المسلسل جميل جدا. «Metallic Rouge» من أجمل ما رأيت."
OF_ILLUSTRATION = {"picture_alt": "A street at night", "picture_caption": "Episode 2"}
DAY = timedelta(days=1)


class State(NamedTuple):
    """One state of the page of one address; `make` makes it and returns its Visit."""

    view: str  # the name of its address; "" for what answers at none
    name: str
    make: Callable
    status: int = 200
    then: str = ""  # what the reader does there: a key of `tests.browser.pages.reading.DEEDS`
    lacks_files: bool = False

    def __str__(self):
        return f"{self.view or 'no address'}: {self.name}"

    def ask(self):
        """Makes it, asks for its page as the reader does, and undoes it: address and answer."""
        with transaction.atomic():
            visit = self.make()
            response = visit.ask()
            transaction.set_rollback(True)
        assert response.status_code == self.status, f"{self}: {response.status_code}"
        return visit.address, response


class Visit(NamedTuple):
    """How a page is asked for."""

    address: str
    user: User | None = None
    sent: dict | None = None
    headers: dict = {}

    def ask(self):
        client = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
        if self.user:
            client.force_login(self.user)
        if self.sent is None:
            return client.get(self.address)
        return client.post(self.address, self.sent, headers=self.headers)


class Printed(NamedTuple):
    """A page that Django prints by itself where something went wrong."""

    template: str
    status: int
    address: str = "/somewhere/"

    def ask(self):
        request = RequestFactory().get(self.address)
        html = render_to_string(self.template, request=request)
        return HttpResponse(html, status=self.status)


def at(thing):
    return Visit(thing if isinstance(thing, str) else thing.get_absolute_url())


def review_of(slug):
    return Review.objects.get(slug=slug)


def fullest_review():
    """The sample's longest: nine Sections with pictures, sixty comments."""
    return review_of("metallic-rouge-season-one")


def any_picture():
    """One of the sample's, with its files."""
    return Picture.objects.filter(width=1280).first()


# Lists


def empty_blog(address):
    Review.objects.update(published_at=None, first_published_at=None)
    Series.objects.update(season=None)
    return at(address)


def month_of_the_fullest_review():
    month = timezone.localdate(fullest_review().first_published_at)
    return at(f"/archive/{month:%Y/%m}/")


def many_titles():
    author = make_author()
    for number in range(250):
        title = f"{chr(ord('A') + number % 26)}{LONG_TITLE[:number]}"
        make_review(title=title, author=author)
    return at("/archive/titles/?page=2")


def second_page_of_home():
    for number in range(12):
        make_review(title=f"Newer {number}", published_at=timezone.now() - number * DAY)
    return at("/?page=2")


def empty_feeds():
    return empty_blog("/feeds/")


def unreviewed_season():
    season = Season(2023, 3)
    for number in range(4):
        make_series(title=f"A show called {number}", season=season)
    return at(season)


def earlier_years(address):
    """The second page of a list that is cut by years."""
    author = make_author()
    for year in range(2000, 2012):
        series = make_series(title=f"Show of {year}", season=Season(year, 0))
        published_at = timezone.make_aware(datetime(year, 1, 1))  # noqa: DTZ001  made aware here
        make_review(series=series, author=author, published_at=published_at)
    return at(f"{address}?page=2")


def season_list_of_none():
    Series.objects.update(season=None)
    return at("/seasons/")


def series_without_facts():
    return at(make_series(title="Rumoured"))


def question(wording):
    return Question.objects.get(wording=wording)


def question_answered_in_all_ways():
    """By a long title, in right-to-left words, by a picture alone, without a Series, and folded."""
    asked = make_question(wording="Whom would you trust with an umbrella in the rain?")
    long_title = make_series(title=LONG_TITLE[:200], season=Season(2024, 0))
    shows = [long_title, make_series(title="No season, no poster"), None]
    texts = [ANSWER * 4, RIGHT_TO_LEFT, "", WORDS, SPOILERS]
    for number, text in enumerate(texts):
        series = shows[number % len(shows)]
        review = make_review(series=series, published_at=timezone.now() - number * DAY)
        picture = any_picture() if number % 2 == 0 else None
        fields = {"picture": picture, "is_spoiler": number == 4} | OF_ILLUSTRATION
        make_section(review, question=asked, heading=asked.wording, text=text, **fields)
    return at(asked)


def question_narrowed(address):
    """The narrowest of a kind that the sample has: as the Section's own Series says."""
    section = Section.objects.published().exclude(review__series=None).exclude(question=None)[0]
    series = section.review.series
    return at(address(section.question, series))


def answers_of_season(asked, series):
    return f"{asked.get_absolute_url()}{series.season.get_absolute_url().lstrip('/')}"


def answers_of_genre(asked, series):
    return f"{asked.get_absolute_url()}{series.genres.first().get_absolute_url().lstrip('/')}"


def answers_of_studio(asked, series):
    return f"{asked.get_absolute_url()}{series.studios.first().get_absolute_url().lstrip('/')}"


def question_nobody_answered():
    return at(make_question(wording="Would you lend it to your mother?", is_asked=False))


def questions_without_reviews():
    make_question(wording="Would you lend it to your mother?", is_asked=False)
    Review.objects.update(published_at=None)
    return at("/questions/")


def no_facts(address):
    Series.studios.through.objects.all().delete()
    Series.genres.through.objects.all().delete()
    Series.objects.update(demographic="")
    return at(address)


def studio_of_fifty():
    studio = Studio.objects.create(name=LONG_TITLE[:100])
    for number in range(50):
        series = make_series(title=f"Show {number}", season=Season(2024, number % 4))
        series.studios.add(studio)
        if number % 20 == 0:
            make_review(series=series, introduction=WORDS)
    return studio


def second_page_of_studio():
    return at(f"{studio_of_fifty().get_absolute_url()}?page=2")


def author_of_nothing():
    return at(make_author(pen_name="Sora Blank"))


def page_in_the_menu():
    return at(Page.objects.filter(is_in_menu=True).first())


# Pictures


def wall(visit):
    return visit._replace(address=f"{visit.address}pictures/")


def wall_of_a_season():
    return wall(at(fullest_review().series.season))


def wall_of_a_question():
    section = fullest_review().sections.exclude(question=None).exclude(picture=None).first()
    return at(f"/questions/{section.question.slug}/pictures/")


def wall_of_nothing():
    return at(f"/questions/{make_question().slug}/pictures/")


def wall_that_spoils():
    question, review = make_question(), make_review(title=LONG_TITLE[:250])
    spoilt = make_review(title="Spoilt")
    for number in range(30):
        about = {"review": spoilt if number % 3 else review, "is_spoiler": number % 3 == 1}
        make_section(question=question, picture=any_picture(), **about, **OF_ILLUSTRATION)
    return at(f"/questions/{question.slug}/pictures/")


# Side by side


def two_shows():
    first, second = (review_of(slug).series for slug in ("metallic-rouge-season-one", "dandadan"))
    return at(first.get_comparison_url(second))


def two_shows_that_spoil():
    """A show without a poster and its sequel, and answers that only one of them has."""
    first = make_series(title=LONG_TITLE[:90], season=Season(2023, 0))
    second = make_series(title="Short", season=Season(2023, 2), follows=first, poster=any_picture())
    question = make_question(wording="How did it end?", tends_to_spoil=True)
    for series in (first, second):
        review = make_review(series=series, introduction=WORDS)
        make_section(review, question=question, text=ANSWER, is_spoiler=True)
    make_section(review, text=ANSWER, picture=any_picture(), **OF_ILLUSTRATION)
    return at(first.get_comparison_url(second))


# Numbers


def numbers_of_twenty_years():
    author = make_author()
    genres = [Genre.objects.create(name=f"Genre {LONG_TITLE[: 20 * size]}") for size in range(1, 8)]
    for number in range(80):
        series = make_series(title=f"Show {number}", season=Season.from_number(2005 * 4 + number))
        series.genres.add(*genres[: number % 8])
        make_section(make_review(series=series, author=author), question=make_question())
    return at("/numbers/")


# Reviews


def review_of_one_line():
    return at(make_review(title="Rest", introduction="I slept through it."))


def review_that_hides_much():
    review = make_review(title="Twists", introduction=ANSWER)
    make_section(review, text=ANSWER, is_spoiler=True)
    make_comment(review, text=SPOILERS)
    return at(review)


def review_with_a_long_title():
    series = make_series(title=LONG_TITLE[:200], season=Season(2024, 0), poster=any_picture())
    review = make_review(title=LONG_TITLE[:250], series=series, title_picture=any_picture())
    for number in range(3):
        make_section(review, heading=f"{number} {LONG_TITLE}"[:200], text=ANSWER)
    return at(review)


def review_of_thirty_sections():
    review = make_review(title="Everything", introduction=ANSWER, series=make_series(title="All"))
    for number in range(30):
        make_section(review, heading=f"Question {number}?", text=ANSWER, is_spoiler=number == 7)
    return at(review)


def review_with_missing_files():
    series = make_series(title="Lost", season=Season(2024, 0), poster=make_picture())
    alt = {"title_picture_alt": "What was seen here before the disk failed"}
    review = make_review(title="Lost", series=series, title_picture=make_picture(), **alt)
    make_section(review, picture=make_picture(), **OF_ILLUSTRATION)
    return at(review)


def review_with_closed_comments():
    review = make_review(introduction=WORDS)
    make_comment(review, text=WORDS)
    Thread.objects.filter(pk=review.pk).update(is_open=False)
    return at(review)


def review_with_comments_of_all_kinds():
    review = make_review(title="Talk", introduction=WORDS)
    make_comment(review, name="نعومي", text=RIGHT_TO_LEFT)
    make_comment(review, user=review.author, text=SPOILERS, website="https://example.org/")
    removed = make_comment(review, status=Status.REMOVED)
    make_comment(review, parent=removed, text="- one\n- two\n\n> quoted\n\n`code`")
    make_chain(review, 9, text=WORDS)
    make_comment(review, text=f"{WORDS} " * 40)
    Thread.objects.recount()
    return at(review)


def picture_page(**fields):
    section = make_section(text="", picture=any_picture(), **(OF_ILLUSTRATION | fields))
    return at(f"{section.review.get_absolute_url()}pictures/{section.picture_id}/")


def picture_among_others():
    review = fullest_review()
    picture = review.sections.exclude(picture=None).filter(is_spoiler=False)[1].picture_id
    return at(f"{review.get_absolute_url()}pictures/{picture}/")


# Search


def search_for(words):
    return at(f"/search/?q={quote(words)}")


def search_of_many():
    for number in range(12):
        series = Series.objects.filter(season__isnull=False)[number]
        review = make_review(title=f"{number} {LONG_TITLE}"[:200], series=series)
        make_section(review, heading=LONG_TITLE[:200], text=f"{ANSWER} {LONG_TITLE}" * 3)
        make_section(review, heading="Extraordinarily spoilt?", text=ANSWER, is_spoiler=True)
    return search_for("extraordinarily")


def narrowed_search():
    season = fullest_review().series.season
    return at(f"/search/?q=android&season={season.year}-{season.slug}&genre=action")


# Drafts


def make_draft(**fields):
    review = make_review(
        title="Half a thought", introduction=WORDS, published_at=None, title_picture=any_picture()
    )
    make_section(review, text=ANSWER)
    Review.objects.filter(pk=review.pk).update(**fields)
    return review


def draft(below="", **fields):
    review = make_draft(**fields)
    below = below.format(review.title_picture_id)
    return Visit(f"{review.get_draft_url()}{below}", user=make_author(is_superuser=True))


def shared_draft(below="", *, expires_at=None):
    review = make_draft()
    link = DraftLink.objects.make(review)
    if expires_at:
        DraftLink.objects.update(expires_at=expires_at)
    return at(f"{link.get_absolute_url()}{below.format(review.title_picture_id)}")


def scheduled_draft():
    then = timezone.now() + DAY
    return draft(published_at=then, first_published_at=then, slug="half-a-thought")


# Comments


def sent_to(address, **words):
    """What a browser sends from a form of the site."""
    return Visit(address, sent=words, headers={"sec-fetch-site": "same-origin"})


def sent_comment(**words):
    return sent_to(f"/comments/post/{fullest_review().pk}/", **words)


def comment_from_elsewhere():
    words = {"name": "Aya", "email": "aya@example.org", "text": WORDS}
    return sent_comment(**words)._replace(headers={"sec-fetch-site": "cross-site"})


def comment_right_after_another():
    words = {"name": "Aya", "email": "aya@example.org"}
    assert sent_comment(text="First.", **words).ask().status_code == 303
    return sent_comment(text=WORDS, **words)


def comment_to_what_is_gone():
    visit = sent_comment(name="Aya", email="aya@example.org", text=WORDS)
    return visit._replace(address="/comments/post/999999/")


def reply_form():
    return at(make_comment(fullest_review(), text=SPOILERS).get_reply_url())


def reply_where_comments_are_closed():
    comment = make_comment(text=WORDS)
    Thread.objects.update(is_open=False)
    return at(comment.get_reply_url())


def reply_of_an_author():
    author = make_author(is_superuser=True)
    return Visit(make_comment(text=WORDS).get_reply_url(), user=author)


def comment_alone():
    comment = make_comment(name="نعومي", text=RIGHT_TO_LEFT)
    return at(make_comment(parent=comment, text=f"{SPOILERS}\n\n{WORDS * 30}"))


def own_comment(status=Status.PENDING, below="", **fields):
    return at(f"{make_comment(status=status, text=SPOILERS, **fields).get_own_url()}{below}")


def own_comment_changed_too_late():
    visit = own_comment(below="edit/", created_at=timezone.now() - DAY)
    return sent_to(visit.address, name="Aya", email="aya@example.org", text=WORDS)


def answer_in_discussion(*, is_discussed):
    section = fullest_review().sections.first()
    for _ in range(3 if is_discussed else 0):
        make_comment(section.review, section=section, text=SPOILERS)
    return at(f"/comments/about/{section.pk}/")


# Where the links in mails lead


def question_about_answers(*, confirmed_at=None):
    follower = Follower.objects.create(email="aya@example.org", confirmed_at=confirmed_at)
    return at(follower.get_confirmation_url())


def confirmed_from_elsewhere():
    visit = sent_to(question_about_answers().address)
    return visit._replace(headers={"sec-fetch-site": "cross-site"})


def stop_of_answers():
    return at(Stop("follower", 1, fullest_review().pk))


def stopped_by_a_moderator():
    moderator = make_user(is_staff=True)
    return sent_to(Stop("moderator", moderator.pk).get_absolute_url(), what="everything")


# What is not there


def gone_review():
    review = make_review()
    review.move_to_bin()
    return at(review)


STATES = [
    State("home", "of the sample", partial(at, "/")),
    State("home", "empty", partial(empty_blog, "/")),
    State("home", "its second page", second_page_of_home),
    State("review_detail", "every part", lambda: at(fullest_review())),
    State("review_detail", "its spoilers open", review_that_hides_much, then="open spoilers"),
    State("review_detail", "a picture open", lambda: at(fullest_review()), then="open a picture"),
    State("review_detail", "a post", lambda: at(review_of("what-i-am-watching-this-autumn"))),
    State("review_detail", "one line", review_of_one_line),
    State("review_detail", "a title of sixty words", review_with_a_long_title),
    State("review_detail", "thirty Sections", review_of_thirty_sections),
    State("review_detail", "files missing", review_with_missing_files, lacks_files=True),
    State("review_detail", "comments closed", review_with_closed_comments),
    State("review_detail", "comments of all kinds", review_with_comments_of_all_kinds),
    State("review_detail", "gone", gone_review, status=410),
    State("review_picture", "among others", picture_among_others),
    State("review_picture", "alone", partial(picture_page, picture_is_decorative=True)),
    State("review_picture", "it spoils", partial(picture_page, is_spoiler=True)),
    State("draft_detail", "a draft", draft),
    State("draft_detail", "scheduled", scheduled_draft),
    State("draft_picture", "of a draft", partial(draft, "pictures/{}/")),
    State("draft_shared", "shared", shared_draft),
    State("draft_shared", "expired", partial(shared_draft, expires_at=timezone.now()), status=410),
    State("draft_shared_picture", "shared", partial(shared_draft, "pictures/{}/")),
    State("season_list", "of the sample", partial(at, "/seasons/")),
    State("season_list", "empty", season_list_of_none),
    State("season_list", "earlier years", partial(earlier_years, "/seasons/")),
    State("season_detail", "of the sample", lambda: at(fullest_review().series.season)),
    State("season_detail", "nothing reviewed", unreviewed_season),
    State("series_detail", "reviewed", lambda: at(fullest_review().series)),
    State("series_detail", "no facts, no review", series_without_facts),
    State("question_list", "of the sample", partial(at, "/questions/")),
    State("question_list", "nothing answered", questions_without_reviews),
    State("question_detail", "of the sample", lambda: at(question("How did it look and sound?"))),
    State(
        "question_detail",
        "its spoilers open",
        lambda: at(question("What was your favourite moment?")),
        then="open spoilers",
    ),
    State("question_detail", "answered in all ways", question_answered_in_all_ways),
    State("question_detail", "answered nowhere", question_nobody_answered),
    State("question_season", "of the sample", partial(question_narrowed, answers_of_season)),
    State("question_genre", "of the sample", partial(question_narrowed, answers_of_genre)),
    State("question_studio", "of the sample", partial(question_narrowed, answers_of_studio)),
    State("studio_list", "of the sample", partial(at, "/studios/")),
    State("studio_list", "empty", partial(no_facts, "/studios/")),
    State("studio_detail", "of the sample", lambda: at(fullest_review().series.studios.first())),
    State("studio_detail", "its second page", second_page_of_studio),
    State("genre_list", "of the sample", partial(at, "/genres/")),
    State("genre_list", "empty", partial(no_facts, "/genres/")),
    State("genre_detail", "of the sample", lambda: at(fullest_review().series.genres.first())),
    State("demographic_list", "of the sample", partial(at, "/demographics/")),
    State("demographic_list", "empty", partial(no_facts, "/demographics/")),
    State("demographic_detail", "of the sample", partial(at, "/demographics/seinen/")),
    State("medium_list", "of the sample", partial(at, "/mediums/")),
    State("medium_detail", "of the sample", partial(at, "/mediums/anime-tv/")),
    State("year_detail", "of the sample", partial(at, "/seasons/2024/")),
    State("author_detail", "of the sample", lambda: at(fullest_review().author)),
    State("author_detail", "nothing written", author_of_nothing),
    State("archive", "of the sample", partial(at, "/archive/")),
    State("archive", "empty", partial(empty_blog, "/archive/")),
    State("archive", "earlier years", partial(earlier_years, "/archive/")),
    State("archive_month", "of the sample", month_of_the_fullest_review),
    State("archive_titles", "of the sample", partial(at, "/archive/titles/")),
    State("archive_titles", "empty", partial(empty_blog, "/archive/titles/")),
    State("archive_titles", "a page of many", many_titles),
    State("season_pictures", "of the sample", wall_of_a_season),
    State("season_pictures", "nothing reviewed", lambda: wall(unreviewed_season())),
    State("question_pictures", "of the sample", wall_of_a_question),
    State("question_pictures", "many, its spoilers open", wall_that_spoils, then="open spoilers"),
    State("question_pictures", "no picture", wall_of_nothing),
    State("compare", "the form", partial(at, "/compare/")),
    State("compare", "empty", partial(empty_blog, "/compare/")),
    State("compare", "no such show", partial(at, "/compare/?q=Dandadan&q=Frieren"), status=422),
    State("series_compare", "two shows of the sample", two_shows),
    State("series_compare", "its spoilers open", two_shows_that_spoil, then="open spoilers"),
    State("numbers", "of the sample", partial(at, "/numbers/")),
    State("numbers", "twenty years, tables open", numbers_of_twenty_years, then="open spoilers"),
    State("numbers", "empty", partial(empty_blog, "/numbers/")),
    State("page_detail", "of the sample", page_in_the_menu),
    State("feed_list", "of the sample", partial(at, "/feeds/")),
    State("feed_list", "of an empty blog", empty_feeds),
    State("search", "nothing typed", partial(at, "/search/")),
    State("search", "of the sample", partial(search_for, "bones")),
    State("search", "of many, its choices open", search_of_many, then="open spoilers"),
    State("search", "narrowed", narrowed_search),
    State("search", "close to it", partial(search_for, "android zzz")),
    State("search", "nothing found", partial(search_for, "zzz")),
    State("search", "nothing found where it is narrowed", partial(at, "/search/?q=orb&genre=none")),
    State("comment_create", "nothing filled in", sent_comment, status=422),
    State("comment_create", "sent from elsewhere", comment_from_elsewhere, status=403),
    State("comment_create", "too soon", comment_right_after_another, status=429),
    State("comment_create", "the review is gone", comment_to_what_is_gone, status=404),
    State("comment_reply", "the form", reply_form),
    State("comment_reply", "comments closed", reply_where_comments_are_closed),
    State("comment_reply", "an author’s", reply_of_an_author),
    State("comment_detail", "long, and a reply", comment_alone),
    State("comment_mine", "pending", partial(own_comment, Status.PENDING)),
    State("comment_mine", "approved", partial(own_comment, Status.APPROVED)),
    State("comment_mine", "taken down", partial(own_comment, Status.REMOVED)),
    State("comment_edit", "the form", partial(own_comment, below="edit/")),
    State("comment_edit", "too late", own_comment_changed_too_late, status=409),
    State("comment_withdraw", "the question", partial(own_comment, below="withdraw/")),
    State("comment_about", "discussed", partial(answer_in_discussion, is_discussed=True)),
    State("comment_about", "nobody yet", partial(answer_in_discussion, is_discussed=False)),
    State("answers_confirm", "asked", question_about_answers),
    State(
        "answers_confirm", "confirmed", partial(question_about_answers, confirmed_at=timezone.now())
    ),
    State("answers_confirm", "sent from elsewhere", confirmed_from_elsewhere, status=403),
    State("mail_stop", "a follower’s", stop_of_answers),
    State("mail_stop", "stopped", stopped_by_a_moderator),
    State("", "not found", partial(at, "/nothing/here/"), status=404),
    State("", "not found, and near", partial(at, "/reviews/metalic-rouge/"), status=404),
    State("", "not allowed", partial(Printed, "403.html", 403), status=403),
    State("", "open too long", partial(Printed, "403_csrf.html", 403), status=403),
    State("", "not understood", partial(Printed, "400.html", 400), status=400),
    State("", "broken", partial(Printed, "500.html", 500), status=500),
    State("", "out of reach", partial(Printed, "503.html", 503), status=503),
]


def state(view, name):
    return next(one for one in STATES if (one.view, one.name) == (view, name))
