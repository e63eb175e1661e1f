from .comment import Comment
from .decision import Decision
from .policy import Holds, Policy
from .status import Hold, Status
from .thread import Thread

__all__ = ["Comment", "Decision", "Hold", "Holds", "Policy", "Status", "Thread"]
