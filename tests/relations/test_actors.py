import random

import pytest
from makers import a_report, a_span

from reportedly.records import Mention, Report, row_id
from reportedly.relations.actors import merge_actors


def a_mention(report: Report, words: str, kind: str = "person", role: str | None = None) -> Mention:
    span = a_span(report, words)
    return Mention(row_id("mention", report.id, [span]) + kind, report.id, words, span, kind, role)


def are_one(one: tuple[str, str], other: tuple[str, str], *, same_report: bool = False) -> bool:
    if same_report:
        report = a_report(f"{one[0]} met them. Later it was {other[0]}, they said.")
        mentions = [a_mention(report, *one), a_mention(report, *other)]
        return len(set(merge_actors([report], mentions).actor_of.values())) == 1
    reports = [a_report(f"We saw {one[0]}."), a_report(f"They heard {other[0]} there.")]
    mentions = [a_mention(reports[0], *one), a_mention(reports[1], *other)]
    return len(set(merge_actors(reports, mentions).actor_of.values())) == 1


ONE = [
    (("Volodymyr Zelensky", "person"), ("Volodymyr Zelenskyy", "person")),
    (("Kim Jong Un", "person"), ("Kim Jong-un", "person")),
    (("Tarik Sundmoor", "person"), ("Tariq Sundmor", "person")),
    (("Émile Da Corta", "person"), ("Emile Dacorta", "person")),
    (("R. Lindholm", "person"), ("Rosa Lindholm", "person")),
    (("Lindholm", "person"), ("Rosa Lindholm", "person")),
    (("Kyiv", "state"), ("Kiev", "state")),
    (("Pyongyang", "state"), ("DPRK", "state")),
    (("North Korean", "state"), ("North Korea", "state")),
    (("Orvalian", "state"), ("Orvalia", "place")),
    (("BBC Russian", "media"), ("BBC", "media")),
    (("Orvalian Farmers League", "organisation"), ("Farmers League of Orvalia", "organisation")),
    (("Sound Strait Lines", "organisation"), ("Sound Strait", "place")),
    (("Per Stockdal", "person"), ("Pehr Stockdal", "person")),
    (("Jonas Ekvall", "person"), ("Yonas Ekval", "person")),
    (("Kestrel", "media"), ("Kestrel", "person")),
    (("Aksel Stenqvist", "person"), ("Axel Stenquist", "person")),
    (("Temur Gasimov", "person"), ("Timur Qasimov", "person")),
    (("Anatol Petroschko", "person"), ("Anatol Petroshko", "person")),
    (("Mirko Hasel", "person"), ("Mirco Hasel", "organisation")),
    (("Alden Markets Wire", "media"), ("Alden Markets", "organisation")),
]
APART = [
    (("Kim Jong Un", "person"), ("Kim Yo Jong", "person")),
    (("North Korea", "state"), ("South Korea", "state")),
    (("Security Service of Ukraine", "organisation"), ("Ukraine", "state")),
    (("Kyiv", "place"), ("Ukraine", "state")),
    (("Anna Berg", "person"), ("Otto Berg", "person")),
    (("Ivan Garin", "person"), ("Ivan Karin", "person")),
    (("Northern Front", "organisation"), ("Southern Front", "organisation")),
    (("an official", "unnamed"), ("an official", "unnamed")),
    (("Jan Stockdal", "person"), ("Jon Stockdal", "person")),
    (("dockers' union", "organisation"), ("police", "organisation")),
    (("Orlin Police", "organisation"), ("police", "organisation")),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_of_one_actor_meet_across_reports(one, other):
    assert are_one(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_of_two_actors_stay_apart(one, other):
    assert not are_one(one, other)


def test_initialism_in_brackets_joins_its_name():
    report = a_report("The Institute for River Studies (IRS) wrote it. So the IRS knows.")
    mentions = [
        a_mention(report, "Institute for River Studies", "organisation"),
        a_mention(report, "IRS", "organisation"),
    ]
    actors, *_ = merge_actors([report], mentions)
    assert [(actor.name, actor.aliases) for actor in actors] == [("Institute for River Studies", ("IRS",))]
    assert "initials" in actors[0].why


def test_surname_of_two_bearers_joins_neither():
    reports = [a_report("We saw Anna Berg."), a_report("We saw Otto Berg there."), a_report("Then Berg left.")]
    mentions = [a_mention(reports[0], "Anna Berg"), a_mention(reports[1], "Otto Berg"), a_mention(reports[2], "Berg")]
    assert len(set(merge_actors(reports, mentions).actor_of.values())) == 3


@pytest.mark.parametrize(
    ("whole", "surname"), [("Bertil Adeyo-Strand", "Adeyo-Strand"), ("Pieter van der Roe", "Van der Roe")]
)
def test_surname_of_several_words_joins_its_bearer(whole, surname):
    report = a_report(f"{whole} spoke. {surname} left.")
    mentions = [a_mention(report, whole), a_mention(report, surname)]
    (actor,), *_ = merge_actors([report], mentions)
    assert (actor.name, actor.aliases) == (whole, (surname,))


def test_office_without_a_name_is_whoever_holds_it():
    reports = [a_report("Rosa Lindholm spoke."), a_report("Then Orvalia's defence minister left.")]
    mentions = [
        a_mention(reports[0], "Rosa Lindholm", role="defence minister of Orvalia"),
        a_mention(reports[1], "Orvalia's defence minister"),
    ]
    (actor,), *_ = merge_actors(reports, mentions)
    assert (actor.name, actor.aliases) == ("Rosa Lindholm", ("Orvalia's defence minister",))
    assert "is Rosa Lindholm, the only one with that office in this story" in actor.why


def test_actor_has_full_name_and_roles():
    report = a_report("Rosa Lindholm spoke. Later the mayor, Lindholm, left.")
    mentions = [a_mention(report, "Rosa Lindholm"), a_mention(report, ", Lindholm"[2:], role="mayor")]
    later = report.text.index("Lindholm, left")
    mentions[1] = Mention("m2", report.id, "Lindholm", type(mentions[0].span)(later, later + 8), "person", "mayor")
    (actor,), *_ = merge_actors([report], mentions)
    assert (actor.name, actor.aliases, actor.roles) == ("Rosa Lindholm", ("Lindholm",), ("mayor",))


def test_role_is_told_once_however_it_begins():
    report = a_report("Chief executive Rosa Lindholm spoke. Later the chief executive Rosa Lindholm left.")
    mentions = [a_mention(report, "Rosa Lindholm", role="Chief executive")]
    again = report.text.index("Rosa Lindholm left")
    span = type(mentions[0].span)(again, again + len("Rosa Lindholm"))
    mentions.append(Mention("m2", report.id, "Rosa Lindholm", span, "person", "chief executive"))
    (actor,), *_ = merge_actors([report], mentions)
    assert actor.roles == ("Chief executive",)


def test_order_changes_nothing():
    reports = [
        a_report(f"In part {number}, {one} met {other}.") for number, (((one, _)), (other, _)) in enumerate(ONE + APART)
    ]
    pairs = ONE + APART
    mentions = [a_mention(report, *name) for report, pair in zip(reports, pairs, strict=True) for name in pair]
    expected = merge_actors(reports, mentions)
    shuffled = mentions[:]
    random.Random(7).shuffle(shuffled)
    assert merge_actors(reports[::-1], shuffled) == expected


@pytest.mark.parametrize("kind", ["media", "organisation"])
def test_a_media_house_bears_its_usual_name(kind):
    report = a_report("BBC Russian wrote that it rained.")
    (actor,), *_ = merge_actors([report], [a_mention(report, "BBC Russian", kind)])
    assert (actor.name, actor.aliases) == ("BBC", ("BBC Russian",))


def test_a_house_that_no_lexicon_has_keeps_its_name():
    report = a_report("The Weir Herald wrote that it rained.")
    (actor,), *_ = merge_actors([report], [a_mention(report, "Weir Herald", "media")])
    assert actor.name == "Weir Herald"


HOME = "Jets came, the defence ministry said. Sarkia's defence ministry denied it."
THEIRS = "Jets came, Sarkia's defence ministry said. Later the defence ministry denied it."


@pytest.mark.parametrize(("text", "actors"), [(HOME, 2), (THEIRS, 1)])
def test_ministry_that_is_named_before_another_countrys_is_the_reports_own(text: str, actors: int) -> None:
    report = a_report(text)
    alone = a_mention(report, "defence ministry", "government")
    whole = a_mention(report, "Sarkia's defence ministry", "government")
    assert len(set(merge_actors([report], [alone, whole]).actor_of.values())) == actors
