from dataclasses import replace

from invented import a_number
from makers import a_claim

from reportedly.records import Actor, ActorKind
from reportedly.relations.sides import find_issuers, find_sides, in_place, same_places, with_side


def an_actor(name: str, kind: ActorKind, *roles: str) -> Actor:
    return Actor(name, name, kind, (), roles, "made for a test")


def test_holder_of_an_office_speaks_for_the_body():
    actors = [
        an_actor("Coast Guard", "military"),
        an_actor("Ada Brenn", "person", "Coast Guard commander"),
        an_actor("Kestria's health ministry", "government"),
        an_actor("Jon Vester", "person", "Health Minister"),
        an_actor("Ilse Vand", "person", "mayor"),
        an_actor("river police", "organisation"),
    ]
    sides = find_sides(actors)
    assert sides["Ada Brenn"] == sides["Coast Guard"]
    assert sides["Jon Vester"] == sides["Kestria's health ministry"]
    assert len({sides["Ada Brenn"], sides["Jon Vester"], sides["Ilse Vand"], sides["river police"]}) == 4


def test_body_is_named_by_its_kind_where_one_body_of_the_kind_can_be_meant():
    bodies = [
        an_actor("police", "organisation"),
        an_actor("Orlin Harbour Authority", "organisation"),
        an_actor("Red Cross Hospital", "organisation"),
        an_actor("Seaview Hospital", "organisation"),
    ]
    people = [
        an_actor("Ada Brenn", "person", "police chief"),
        an_actor("Jon Vester", "person", "authority’s spokesman"),
        an_actor("Ilse Vand", "person", "head of the authority"),
        an_actor("Ruud Pell", "person", "hospital director"),  # of which hospital nobody knows
        an_actor("Rolf Teck", "person", "former policeman"),
    ]
    sides = find_sides([*bodies, *people])
    assert sides["Ada Brenn"] == sides["police"]
    assert sides["Jon Vester"] == sides["Ilse Vand"] == sides["Orlin Harbour Authority"]
    assert len({sides[one.id] for one in [*bodies, *people]}) == 6


def test_ministry_whose_bulletin_is_read_is_the_side_of_its_minister():
    actors = [an_actor("Ministry of Health", "media"), an_actor("Jon Vester", "person", "health minister")]
    assert len(set(find_sides(actors).values())) == 1
    paper = [an_actor("Orlin Health", "media"), an_actor("Jon Vester", "person", "Orlin Health editor")]
    assert len(set(find_sides(paper).values())) == 2


def test_bulletin_of_a_ministry_is_the_ministrys_that_others_speak_of():
    bulletin, agency = an_actor("Ministry of Transport", "media"), an_actor("Orlin News Agency", "media")
    ministry = an_actor("Orlin's transport ministry", "government")
    namesake = an_actor("Orlin News Agency ", "organisation")
    assert find_issuers([bulletin, agency, ministry, namesake]) == {bulletin.id: ministry.id}
    # Of two ministries nobody knows whose bulletin it is.
    other = an_actor("Pelin's transport ministry", "government")
    assert find_issuers([bulletin, ministry, other]) == {}


def test_outlet_that_tells_what_another_counts_is_not_the_voice():
    def main_actor(claim: object) -> str:
        return "Hospital"

    told = a_number("five", 5, text="The hospital raised its count to five.")
    raised = replace(told, claim=a_claim(told.report, None, "The hospital raised its count to five"))
    plain = replace(told, claim=a_claim(told.report, None, "five"))
    sides = {"Hospital": "Hospital"}
    assert with_side(raised, sides, main_actor).by == "Hospital"
    assert with_side(plain, sides, main_actor).by == "Brenn"


def test_two_rows_of_one_name_are_one_place_and_a_ship_is_none():
    actors = {
        "1": Actor("1", "Orlin", "person", (), (), "made for a test"),
        "2": Actor("2", "Orlin", "place", (), (), "made for a test"),
        "3": Actor("3", "Grey Lady", "group", (), (), "made for a test"),
    }
    numbers = [a_number(str(40 + n), 40 + n, place=place) for n, place in enumerate(actors)]
    places = same_places(numbers, actors)
    assert [in_place(number, actors, places).amount.place for number in numbers] == ["2", "2", None]


def test_spokeswoman_without_a_name_speaks_for_the_one_body_of_its_kind():
    actors = [
        an_actor("Kestria's interior ministry", "government"),
        an_actor("ministry spokeswoman", "unnamed"),
        an_actor("St Orla's Hospital", "state"),
        an_actor("Ada Brenn", "person", "hospital's chief executive"),
        an_actor("Kestrian presidency", "government"),
        an_actor("Jon Vester", "person", "presidential spokesman"),
        an_actor("ministry source", "unnamed"),
    ]
    sides = find_sides(actors)
    assert sides["ministry spokeswoman"] == sides["Kestria's interior ministry"] != sides["ministry source"]
    assert sides["Ada Brenn"] == sides["St Orla's Hospital"]
    assert sides["Jon Vester"] == sides["Kestrian presidency"]
