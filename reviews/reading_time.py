"""How long a text takes to read."""

WORDS_A_MINUTE = 230


def minutes_to_read(*texts):
    """Returns whole minutes, at least one."""
    words = sum(len(text.split()) for text in texts)
    return max(1, round(words / WORDS_A_MINUTE))
