from django.contrib import admin

from reviews.admin.only_row import OnlyRow

from ..models import Policy
from ..models.policy import ADDED, IN_PLACE, THE_ONLY_ROW


@admin.register(Policy)
class PolicyAdmin(OnlyRow, admin.ModelAdmin):
    """Which comments wait for a moderator; the words of its lists are shown where they match."""

    only_row = THE_ONLY_ROW
    fields = [*IN_PLACE, *ADDED]
