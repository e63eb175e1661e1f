from .comment import Comment
from .status import Hold, Status
from .thread import Thread

__all__ = ["Comment", "Hold", "Status", "Thread"]
