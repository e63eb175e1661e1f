from django.http import HttpResponse


def home(request):
    return HttpResponse("")


review_detail = draft_detail = season_list = season_detail = series_detail = home
author_detail = page_detail = home
