from django.urls import path

from . import (
    archive_views,
    compare_views,
    feeds,
    numbers_views,
    picture_views,
    sitemaps,
    views,
    wall_views,
)
from .search import views as search_views

urlpatterns = [
    path("", views.home, name="home"),
    path("search/", search_views.search, name="search"),
    path("reviews/<slug:slug>/", views.review_detail, name="review_detail"),
    path(
        "reviews/<slug:slug>/pictures/<int:picture_id>/",
        picture_views.review_picture,
        name="review_picture",
    ),
    path("drafts/<int:pk>/", views.draft_detail, name="draft_detail"),
    path(
        "drafts/<int:pk>/pictures/<int:picture_id>/",
        picture_views.draft_picture,
        name="draft_picture",
    ),
    path("drafts/shared/<str:signature>/", views.draft_shared, name="draft_shared"),
    path(
        "drafts/shared/<str:signature>/pictures/<int:picture_id>/",
        picture_views.draft_shared_picture,
        name="draft_shared_picture",
    ),
    path("seasons/", views.season_list, name="season_list"),
    path("seasons/<int:year>/<slug:quarter>/", views.season_detail, name="season_detail"),
    path(
        "seasons/<int:year>/<slug:quarter>/pictures/",
        wall_views.season_pictures,
        name="season_pictures",
    ),
    path("questions/<slug:slug>/pictures/", wall_views.question_pictures, name="question_pictures"),
    path("series/<slug:slug>/", views.series_detail, name="series_detail"),
    path("authors/<slug:slug>/", views.author_detail, name="author_detail"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemap_index"),
    path("sitemap-lists.xml", sitemaps.sitemap_of_lists, name="sitemap_of_lists"),
    path("sitemap-<slug:part>-<int:number>.xml", sitemaps.sitemap, name="sitemap"),
    path("feeds/", feeds.feed_list, name="feed_list"),
    path("feed/", feeds.blog_feed, name="blog_feed"),
    path("seasons/<int:year>/<slug:quarter>/feed/", feeds.season_feed, name="season_feed"),
    path("series/<slug:slug>/feed/", feeds.series_feed, name="series_feed"),
    path("authors/<slug:slug>/feed/", feeds.author_feed, name="author_feed"),
    path("archive/", archive_views.archive, name="archive"),
    path("archive/titles/", archive_views.archive_titles, name="archive_titles"),
    path("archive/<slug:year>/<slug:month>/", archive_views.archive_month, name="archive_month"),
    path("compare/", compare_views.compare, name="compare"),
    path(
        "compare/<slug:first>/<slug:second>/", compare_views.series_compare, name="series_compare"
    ),
    path("numbers/", numbers_views.numbers, name="numbers"),
    path("<slug:slug>/", views.page_detail, name="page_detail"),
]
