from .blog import Blog
from .draft_link import DraftLink
from .generation import Generation
from .genre import Genre
from .html import RenderedHTMLField
from .page import Page
from .picture import Picture
from .question import Question
from .redirect import Redirect
from .review import Review
from .revision import Revision
from .search_entry import SearchEntry
from .season import Season, SeasonField
from .section import Section
from .series import Demographic, Medium, Series
from .studio import Studio
from .tally import Tally
from .unsaved import Unsaved
from .user import User

__all__ = [
    "Blog",
    "Demographic",
    "DraftLink",
    "Generation",
    "Genre",
    "Medium",
    "Page",
    "Picture",
    "Question",
    "Redirect",
    "RenderedHTMLField",
    "Review",
    "Revision",
    "SearchEntry",
    "Season",
    "SeasonField",
    "Section",
    "Series",
    "Studio",
    "Tally",
    "Unsaved",
    "User",
]
