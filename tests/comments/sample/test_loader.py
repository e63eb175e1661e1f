import pytest

from comments.models import Comment
from comments.sample.loader import load_comments
from reviews.sample.reading import SampleError
from tests.factories import make_review

pytestmark = pytest.mark.django_db
COMMENT = '[[comment]]\nkey = "a"\nname = "Ada"\nemail = "a@example.org"\nminutes_after = 5\n'


def load(folder, text, name="one"):
    (folder / f"{name}.toml").write_text(text)
    load_comments(folder)


@pytest.fixture(autouse=True)
def _review():
    make_review(slug="one")


def test_comment_is_loaded_and_shown(tmp_path):
    load(tmp_path, COMMENT + 'text = "Hello."')
    assert Comment.objects.visible().get().name == "Ada"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (COMMENT, r"one\.toml: \[\[comment\]\] 1: text is missing"),
        (COMMENT + 'text = "x"\nreply_to = "b"', "comment.. 1: there is no 'b' above it"),
        (COMMENT + 'text = "x"\nstatus = "fine"', "comment.. 1: .*fine"),
        (COMMENT + "text = x", r"one\.toml: .*line 6"),
    ],
)
def test_odd_file_is_named_with_the_place_and_nothing_is_kept(tmp_path, text, problem):
    with pytest.raises(SampleError, match=problem):
        load(tmp_path, text)
    assert not Comment.objects.exists()


def test_file_of_no_review_is_named(tmp_path):
    with pytest.raises(SampleError, match=r"two\.toml: no sample review"):
        load(tmp_path, COMMENT + 'text = "x"', name="two")
