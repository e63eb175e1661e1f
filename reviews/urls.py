from django.urls import path

from . import (
    archive_views,
    compare_views,
    fact_views,
    feeds,
    picture_views,
    question_views,
    sitemaps,
    views,
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
    path("seasons/<int:year>/", fact_views.year_detail, name="year_detail"),
    path("seasons/<int:year>/<slug:quarter>/", views.season_detail, name="season_detail"),
    path("series/<slug:slug>/", views.series_detail, name="series_detail"),
    path("questions/", question_views.question_list, name="question_list"),
    path("questions/<slug:slug>/", question_views.question_detail, name="question_detail"),
    path(
        "questions/<slug:slug>/seasons/<int:year>/<slug:quarter>/",
        question_views.question_season,
        name="question_season",
    ),
    path(
        "questions/<slug:slug>/genres/<slug:genre>/",
        question_views.question_genre,
        name="question_genre",
    ),
    path(
        "questions/<slug:slug>/studios/<slug:studio>/",
        question_views.question_studio,
        name="question_studio",
    ),
    path("studios/", fact_views.studio_list, name="studio_list"),
    path("studios/<slug:slug>/", fact_views.studio_detail, name="studio_detail"),
    path("genres/", fact_views.genre_list, name="genre_list"),
    path("genres/<slug:slug>/", fact_views.genre_detail, name="genre_detail"),
    path("demographics/", fact_views.demographic_list, name="demographic_list"),
    path("demographics/<slug:slug>/", fact_views.demographic_detail, name="demographic_detail"),
    path("mediums/", fact_views.medium_list, name="medium_list"),
    path("mediums/<slug:slug>/", fact_views.medium_detail, name="medium_detail"),
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
    path("<slug:slug>/", views.page_detail, name="page_detail"),
]
