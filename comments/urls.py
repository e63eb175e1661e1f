from django.urls import path

from . import about_views, feeds, mail_views, own_views, views

urlpatterns = [
    path("feed/", feeds.comment_feed, name="comment_feed"),
    path("feed/<int:review_id>/", feeds.comment_feed_of_review, name="comment_feed_of_review"),
    path("post/<int:review_id>/", views.comment_create, name="comment_create"),
    path("about/<int:section_id>/", about_views.comment_about, name="comment_about"),
    path("mine/<str:signature>/", own_views.comment_mine, name="comment_mine"),
    path("mine/<str:signature>/edit/", own_views.comment_edit, name="comment_edit"),
    path("mine/<str:signature>/withdraw/", own_views.comment_withdraw, name="comment_withdraw"),
    path("answers/<str:signature>/", mail_views.answers_confirm, name="answers_confirm"),
    path("mails/<str:signature>/", mail_views.mail_stop, name="mail_stop"),
    path("<int:pk>/", views.comment_detail, name="comment_detail"),
    path("<int:pk>/reply/", views.comment_reply, name="comment_reply"),
]
