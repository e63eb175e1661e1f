from .comment import Comment
from .policy import Holds, Policy
from .status import Hold, Status
from .thread import Thread

__all__ = ["Comment", "Hold", "Holds", "Policy", "Status", "Thread"]
