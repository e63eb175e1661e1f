from django import template
from django.db.models import Count, DateField
from django.db.models.functions import TruncWeek

from ..models import Comment
from ..permissions import may_moderate

register = template.Library()


@register.simple_tag
def comments_waiting(user):
    """Counts what waits for a moderator; None for who is none."""
    return Comment.objects.pending().count() if may_moderate(user) else None


@register.simple_tag
def comments_by_week(weeks):
    """Counts the visible comments of each week, by its Monday, in one query."""
    week = TruncWeek("created_at", output_field=DateField())
    comments = Comment.objects.visible().order_by().annotate(week=week)
    of_weeks = comments.filter(week__gte=weeks[0]).values_list("week")
    found = dict(of_weeks.annotate(Count("pk")))
    return [found.get(monday, 0) for monday in weeks]
