from .comment import Comment
from .decision import Decision
from .follower import Follower
from .notice import Notice
from .policy import Holds, Policy
from .status import Hold, Status
from .thread import Thread

__all__ = [
    "Comment",
    "Decision",
    "Follower",
    "Hold",
    "Holds",
    "Notice",
    "Policy",
    "Status",
    "Thread",
]
