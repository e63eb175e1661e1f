"""Every address of Cour; the pages of the blog come last, as they may have any name."""

from django.contrib import admin
from django.urls import include, path

from reviews import password_reset

from .robots import robots

urlpatterns = [
    path("admin/password_reset/", include(password_reset.urlpatterns)),
    path("admin/", admin.site.urls),
    path("robots.txt", robots, name="robots"),
    path("comments/", include("comments.urls")),
    path("", include("reviews.urls")),
]
handler404 = "config.out_of_reach.page_not_found"
