from django import template

from ..structured_data import script_of

register = template.Library()
register.filter("structured_data", script_of)
