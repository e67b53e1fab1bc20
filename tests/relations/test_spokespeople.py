"""For whom somebody speaks by his description."""

from reportedly.records import Actor, ActorKind
from reportedly.relations.spokespeople import find_spoken_for


def an_actor(name: str, kind: ActorKind, *roles: str) -> Actor:
    return Actor(name, name, kind, (), roles, "made for a test")


def test_who_is_named_in_a_description_is_spoken_for() -> None:
    actors = [
        an_actor("Sanna Vik", "person", "Prime Minister"),
        an_actor("spokesman for Prime Minister Sanna Vik", "unnamed"),
        an_actor("prime minister's office", "government"),
        an_actor("Vik's office", "organisation"),
        an_actor("Jon Brenn", "person"),
        an_actor("Ada Brenn", "person"),
        an_actor("Brenn's office", "organisation"),
        an_actor("spokesman", "unnamed"),
    ]
    assert sorted(find_spoken_for(actors)) == [
        ("Vik's office", "Sanna Vik"),
        ("prime minister's office", "Sanna Vik"),
        ("spokesman for Prime Minister Sanna Vik", "Sanna Vik"),
    ]
