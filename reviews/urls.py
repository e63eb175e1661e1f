from django.urls import path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("reviews/<slug:slug>/", views.review_detail, name="review_detail"),
    path("drafts/<int:pk>/", views.draft_detail, name="draft_detail"),
    path("drafts/shared/<str:signature>/", views.draft_shared, name="draft_shared"),
    path("seasons/", views.season_list, name="season_list"),
    path("seasons/<int:year>/<slug:quarter>/", views.season_detail, name="season_detail"),
    path("series/<slug:slug>/", views.series_detail, name="series_detail"),
    path("authors/<slug:slug>/", views.author_detail, name="author_detail"),
    path("<slug:slug>/", views.page_detail, name="page_detail"),
]
