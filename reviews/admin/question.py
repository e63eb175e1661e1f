from django.contrib import admin
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from ..models import Question
from .named_cells import NamedCells


@admin.register(Question)
class QuestionAdmin(NamedCells, admin.ModelAdmin):
    list_display = ["wording", "position", "is_asked", "tends_to_spoil"]
    list_editable = ["position", "is_asked", "tends_to_spoil"]
    list_filter = ["is_asked"]
    search_fields = ["wording"]
    actions = None  # one by one: most are answered somewhere, and are retired instead
    fieldsets = [
        (None, {"fields": ["wording", "position", "is_asked", "tends_to_spoil"]}),
        (_("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    delete_confirmation_template = "admin/reviews/question/delete_confirmation.html"

    def get_changeform_initial_data(self, request):
        """A new Question comes last, until it is put elsewhere."""
        last = Question.objects.aggregate(last=Max("position"))["last"] or 0
        return {"position": last + 1} | super().get_changeform_initial_data(request)
