"""Puts the desk in the place of the stock admin."""

from django.contrib.admin.apps import AdminConfig


class CourAdminConfig(AdminConfig):
    default_site = "reviews.admin.site.desk"
