"""Dates and times as pages tell them: by the clock of the blog."""

from django.template import defaultfilters
from django.utils.timezone import template_localtime


def date(moment, form):
    return defaultfilters.date(template_localtime(moment), form)


def time(moment, form):
    return defaultfilters.time(template_localtime(moment), form)
