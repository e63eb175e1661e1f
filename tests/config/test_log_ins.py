import pytest

from config.log_ins import make_log_ins
from reviews.models import User
from tests.factories import make_user


@pytest.mark.django_db
def test_log_ins_are_an_author_who_may_all_and_a_moderator(client):
    make_user(username="mio")
    passwords = make_log_ins()
    assert User.objects.get(username="mio").is_superuser
    assert [group.name for group in User.objects.get(username="mio").groups.all()] == ["Authors"]
    moderator = User.objects.get(username="moderator")
    assert [group.name for group in moderator.groups.all()] == ["Moderators"]
    assert not moderator.is_superuser
    for name, password in passwords.items():
        assert client.login(username=name, password=password)


@pytest.mark.django_db
def test_passwords_are_new_each_time():
    make_user(username="mio")
    first = make_log_ins()
    User.objects.get(username="moderator").delete()
    assert not set(first.values()) & set(make_log_ins().values())
