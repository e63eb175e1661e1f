"""Makes those who can log in to the demo, with passwords that can be read out."""

import secrets

from django.contrib.auth.models import Group

from comments.first_things import MODERATORS
from reviews.first_things import AUTHORS
from reviews.models import User

AUTHOR, MODERATOR = "mio", "moderator"
PASSWORD_WORDS = 4
WORDS = """
amber anchor apple april arrow autumn bakery bamboo basket beacon birch blanket bramble breeze
bridge button candle canyon carrot castle cedar cherry cinder clover cobalt comet copper coral
cotton cricket dagger daisy dolphin dragon ember falcon feather fennel forest fossil galaxy garden
ginger glacier granite hammer harbour hazel heather hollow honey ink iris ivory jasmine juniper
kettle ladder lantern lemon lilac linen lotus magnet mango maple marble meadow melon mirror mitten
morning mountain nectar needle nettle nutmeg oak oasis ocean olive onion orange orchid otter oyster
paper parcel pebble pepper pigeon pillow planet plum pocket poppy prairie pumpkin quartz quill
rabbit raven ribbon river robin rocket saffron sail salmon sandal satin shadow silver sparrow
spruce summer sunday syrup tango temple thimble thunder timber tulip turnip valley velvet violet
walnut willow window winter yarrow zephyr
""".split()  # noqa: SIM905  a list of strings would fill two pages


def make_log_ins():
    """Returns the passwords by log-in; the author is one of the sample's."""
    author = User.objects.get(username=AUTHOR)
    author.is_superuser = True
    moderator = User(username=MODERATOR, email=f"{MODERATOR}@example.org")
    return {
        user.username: _let_in(user, group)
        for user, group in ((author, AUTHORS), (moderator, MODERATORS))
    }


def _let_in(user, group):
    password = readable_password()
    user.is_staff = True
    user.set_password(password)
    user.save()
    user.groups.add(Group.objects.get(name=group))
    return password


def readable_password():
    return "-".join(secrets.choice(WORDS) for _ in range(PASSWORD_WORDS))
