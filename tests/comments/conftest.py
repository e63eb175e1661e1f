from .clock import clock

__all__ = ["clock"]
