import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from comments.models import Comment, Follower, Notice, Status, Thread
from comments.privacy import erase_all_of, kept_of
from tests.comments.factories import make_comment
from tests.factories import make_moderator, make_review

pytestmark = pytest.mark.django_db
AYA = {"name": "Aya", "email": "Aya@example.org"}


def test_all_that_is_kept_is_told_and_nothing_of_others(django_assert_max_num_queries):
    review = make_review(title="Frieren")
    for status in Status:
        make_comment(review, **AYA, status=status, text=f"I am {status}.", address="192.0.2.7")
    make_comment(review, email="ben@example.org", text="Not hers.")
    Comment.objects.filter(text="I am pending.").mark_spam(by=make_moderator(), why="Rude.")
    with django_assert_max_num_queries(3):
        told = kept_of("aya@EXAMPLE.org")["comments"]
    assert [comment["text"] for comment in told] == [f"I am {status}." for status in Status]
    assert {comment["review"] for comment in told} == {"Frieren"}
    assert {comment["address"] for comment in told} == {"192.0.2.7"}
    assert told[0]["decisions"][0]["why"] == "Rude."


def test_place_of_what_its_writer_had_erased_says_so(client):
    top = make_comment(**AYA)
    reply = make_comment(parent=top)
    withdrawn = make_comment(top.thread.review, **AYA, withdrawn_at=timezone.now())
    make_comment(parent=withdrawn)
    erase_all_of("aya@example.org")
    page = client.get(reply.thread.review.get_absolute_url()).content.decode()
    assert page.count("Comment erased, as its writer wished") == 2
    assert "by a moderator" not in page


def test_all_is_erased_and_the_thread_keeps_its_shape():
    review = make_review()
    top = make_comment(review, **AYA)
    reply = make_comment(parent=top)
    make_comment(parent=reply, **AYA)
    assert erase_all_of("aya@example.org") == (1, 1)
    assert list(Comment.objects.in_order().values_list("text", flat=True)) == ["", reply.text]
    assert Comment.objects.on_page().count() == 2
    assert Thread.objects.get().comment_count == 1
    assert kept_of("aya@example.org")["comments"] == []


def test_command_exports_and_erases():
    make_comment(**AYA, text="日本語 & <b>")
    out = StringIO()
    call_command("privacy", "export", "aya@example.org", stdout=out)
    assert json.loads(out.getvalue())["comments"][0]["text"] == "日本語 & <b>"
    call_command("privacy", "erase", "aya@example.org", stdout=(said := StringIO()))
    assert said.getvalue() == "Comments deleted: 1; emptied: 0.\n"
    assert not Comment.objects.exists()


def test_what_was_asked_about_answers_is_told_and_erased(mail_server):
    make_comment(**AYA, is_followed=True)
    Follower.objects.update(confirmed_at=timezone.now())
    make_comment(parent=Comment.objects.get())
    assert len(mail_server.taken) == 2
    assert kept_of("aya@example.org")["asked_about_answers"]["confirmed_at"]
    erase_all_of("aya@example.org")
    assert kept_of("aya@example.org")["asked_about_answers"] is None
    assert not Notice.objects.to("aya@example.org").exists()
