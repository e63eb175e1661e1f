"""What readers say about one Section of a Review, and the form to say more."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reviews.cached_pages import cached_page
from reviews.models import Review, Section
from reviews.paging import page_of

from .forms import CommentForm
from .models import Comment, Thread
from .paging import PAGE_SIZE
from .receiving import give_back, receive, sent_from_elsewhere
from .same_origin import judged_by_origin
from .writer import author_behind


def comment_about_refused(request, section_id):
    section = _find_section(section_id)
    review = section and section.review
    problem = sent_from_elsewhere()
    return give_back(request, review, section=section, problem=problem, status=403)


@judged_by_origin(refused=comment_about_refused)
@require_http_methods(["GET", "HEAD", "POST"])
def comment_about(request, section_id):
    section = _find_section(section_id)
    if request.method != "POST":
        return _page(request, section)
    if section is None:
        return _give_back_without(request, section_id)
    return receive(request, section.review, section=section)


@cached_page("page")
def _page(request, section):
    if section is None:
        raise Http404
    comments = Comment.objects.visible().filter(section=section).in_order().with_relations_named()
    context = {"section": section, "review": section.review}
    context["page"] = page_of(request, comments, size=PAGE_SIZE)
    if Thread.objects.of(section.review).takes_comments():
        author = author_behind(request)
        context |= {
            "form": CommentForm(review=section.review, section=section, author=author),
            "can_send": True,
        }
    return render(request, "comments/comment_about.html", context)


def _find_section(pk):
    """Returns a Section that readers can see on its Review's page, or None."""
    sections = Section.objects.answered().filter(review__in=Review.objects.published())
    return sections.select_related("review").filter(pk=pk).first()


def _give_back_without(request, section_id):
    """Offers to send what was written about an answer that is gone as a comment on the Review."""
    sections = Section.objects.filter(pk=section_id).values("review")
    review = Review.objects.published().filter(pk__in=sections).first()
    problem = _("The answer that you write about is no longer here. Send this without it?")
    return give_back(request, review, problem=problem, status=404)
