"""Two reviews side by side, question by question."""

from dataclasses import dataclass, field

from .models import Question, Section


@dataclass(slots=True)
class Row:
    """What two reviews answer to one Question, or one of them under a heading of its own."""

    heading: str
    question: Question | None = None
    first: list[Section] = field(default_factory=list)
    second: list[Section] = field(default_factory=list)


def rows_of(sections, first, second):
    """Pairs the Sections of two Reviews: Questions in their order, then all other headings."""
    asked, others = {}, []
    for section in sections:
        section.review = first if section.review_id == first.pk else second
        question = section.question
        if question is None:
            row = Row(section.heading)
            others.append(row)
        else:
            row = asked.setdefault(question, Row(question.wording, question))
        (row.first if section.review is first else row.second).append(section)
    in_order = sorted(asked, key=lambda question: (question.position, question.pk))
    return [*(asked[question] for question in in_order), *others]
