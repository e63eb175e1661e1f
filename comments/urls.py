from django.urls import path

from . import views

urlpatterns = [
    path("post/<int:review_id>/", views.comment_create, name="comment_create"),
    path("mine/<str:signature>/", views.comment_mine, name="comment_mine"),
    path("<int:pk>/", views.comment_detail, name="comment_detail"),
    path("<int:pk>/reply/", views.comment_reply, name="comment_reply"),
]
