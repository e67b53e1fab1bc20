"""The timeline: what reports place on a day, one event for what several reports tell of the same day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from reportedly.records import AHEAD, Claim, Copy, Edtf, Event, EventEvidence, Mention, Moment, Report, Span, derived_id
from reportedly.relations.outcomes import looks_back, sentence_at
from reportedly.relations.prominence import LONGEST
from reportedly.relations.tellable import dates_the_print, shown, was_to_be
from reportedly.relations.wording import stems
from reportedly.text import each_sentence, without_credits

# Longer than a month is a period ("in 2023", "since June"), not an event on a timeline of days.
_LONGEST = 31
# Two sentences about one day tell the same event when they share this part of the telling words of the shorter one.
_SAME_EVENT = 0.5
# A shorter sentence is weighed as if it had so many telling words: a heading holds common words only.
_FEWEST = 8
# Claims lie in one another; no more than so many before a moment are asked whether they hold it.
_HELD = 60
# So many sentences after a dated one go on with its day, if they give no time of their own.
_GO_ON = 3
# Where they are looked for; a file without stops or lines would otherwise be read to its end for each moment.
_NEAR = 1500
# A sentence of a copy keeps this part of the words of its original; and so many of a report are compared.
_COPIED, _COMPARED = 0.6, 60
# Longer than this is no day: "in September" tells nothing of its own where the sentence has a day.
_DAYS = 3


@dataclass(frozen=True, eq=False)
class _Told:
    """One sentence that places something on a day, and what of it is shown; `value` is None where its day is not known."""

    moment: Moment
    value: Edtf | None
    report: Report
    span: Span
    shown: Span
    claim: Claim | None

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words of the sentence, which are asked for only where another one may tell the same."""
        return stems(self.span.of(self.report.text))


def find_events(
    reports: Mapping[str, Report],
    moments: Sequence[Moment],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    origins: Mapping[str, str],
    copies: Iterable[Copy] = (),
) -> list[Event]:
    """Return the dated events of one story, each with the places that tell it.

    Only past and dated things: a sentence whose moment is a day or a span of at most a month, with the sentences after it that
    give no time of their own. Forecasts stand on a page of their own. The text is the sentence with the words that most of
    the others have, of equals that of the earliest report. A reprint's "on Tuesday" is the Tuesday of its original.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    places = {report: _places(group) for report, group in by_report.items()}
    heads = {moment.report: reports[moment.report].spans("dateline", "byline") for moment in moments}
    told = [
        one
        for moment in moments
        if (one := _tell(reports[moment.report], moment, places.get(moment.report, []), heads[moment.report]))
    ]
    by_day: dict[Edtf, list[_Told]] = defaultdict(list)
    for one in _with_days(_as_originals(told, copies)):
        if one.value is not None:
            by_day[one.value].append(one)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.span:
            named[mention.report].append(mention)
    for group in named.values():
        group.sort(key=_place)
    going_on = _continuations([one for group in by_day.values() for one in group], moments, by_report)
    return [
        _event(day, members, named, going_on, origins) for day, group in by_day.items() for members in _merge(group)
    ]


_Place = tuple[int, int, str, Claim]


def _places(claims: Iterable[Claim]) -> list[_Place]:
    """Where claims stand in their report, in reading order."""
    found = [
        (span.start, span.end, claim.id, claim)
        for claim in claims
        for span in (*claim.content.spans, *claim.evidence.get("said", ()))
    ]
    return sorted(found, key=itemgetter(0, 1, 2))


def _tell(report: Report, moment: Moment, places: Sequence[_Place], heads: Sequence[Span]) -> _Told | None:
    """The sentence of a moment; None where it tells of what is still to come, or dates the print."""
    first = bisect_right(places, moment.span.start, key=itemgetter(0))
    holding = [claim for _, end, _, claim in places[max(0, first - _HELD) : first] if moment.span.end <= end]
    claim = min(holding, key=lambda claim: (len(claim.content.text), claim.id), default=None)
    sentence = sentence_at(report.text, moment.span)
    bare = without_credits(report.text, sentence)
    span = bare if bare.holds(moment.span) else sentence
    if was_to_be(report.text, span, moment.span) or dates_the_print(report.text, span, moment.span, heads):
        return None
    if claim and _is_ahead(claim, moment.span) and not looks_back(span.of(report.text)):
        return None
    return _Told(moment, _dated(moment, claim), report, span, shown(report.text, span, heads), claim)


def _is_ahead(claim: Claim, place: Span) -> bool:
    return claim.stance in AHEAD and place not in claim.evidence.get("said", ())


def _dated(moment: Moment, claim: Claim | None) -> Edtf | None:
    """The day or short span of a moment. What is said to be so by a day is an event of that day; a week is none."""
    value = moment.value
    if value is None or "-W" in moment.timex.value:
        return None
    if value.earliest is None and value.latest and claim and claim.stance in ("asserted", "estimated"):
        return Edtf.day(value.latest) if moment.text[:3].casefold() == "by " else None
    return value if value.days is not None and value.days <= _LONGEST else None


def _as_originals(told: Sequence[_Told], copies: Iterable[Copy]) -> list[_Told]:
    """The sentences, those of copies with the day that their original gives, and the other way where only the copy's is known."""
    of_report: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        of_report[one.report.id].append(one)
    values = {one.moment.id: one.value for one in told}
    for copy in sorted(copies, key=lambda copy: copy.id):
        if copy.kind == "cites":
            continue
        originals = of_report[copy.a][:_COMPARED]
        for one in of_report[copy.b][:_COMPARED]:
            same = next((other for other in originals if _is_copied(other, one)), None)
            if same and same.value:
                values[one.moment.id] = same.value
            elif same and one.value:
                values[same.moment.id] = values[same.moment.id] or one.value
    return [one if one.value is values[one.moment.id] else replace(one, value=values[one.moment.id]) for one in told]


def _with_days(told: Sequence[_Told]) -> list[_Told]:
    """The sentences without the months that stand beside a day: "was held on 7 October for what he did in September"."""
    dated = {(one.report.id, one.span) for one in told if one.value and not _is_long(one.value)}
    return [one for one in told if not (one.value and _is_long(one.value) and (one.report.id, one.span) in dated)]


def _is_long(value: Edtf) -> bool:
    """Say whether a time lasts longer than a day or two; one day among several does not."""
    return not value.text.startswith("[") and (value.days or 0) > _DAYS


def _is_copied(one: _Told, other: _Told) -> bool:
    shared, either = len(one.words & other.words), len(one.words | other.words)
    same_words = one.moment.text.casefold() == other.moment.text.casefold()
    return same_words and bool(either) and shared >= _COPIED * either


def _continuations(
    told: Sequence[_Told], moments: Sequence[Moment], claims: Mapping[str, Sequence[Claim]]
) -> dict[str, tuple[EventEvidence, ...]]:
    """The places after each dated sentence that go on with its day, by the sentence's moment."""
    times: dict[str, list[int]] = defaultdict(list)
    for moment in moments:
        times[moment.report].append(moment.span.start)
    for starts in times.values():
        starts.sort()
    starts_of = {id_: sorted(_claim_starts(group)) for id_, group in claims.items()}
    return {one.moment.id: _going_on(one, times[one.report.id], starts_of.get(one.report.id, [])) for one in told}


def _claim_starts(claims: Iterable[Claim]) -> list[tuple[int, str, bool]]:
    return [(claim.content.spans[0].start, claim.id, claim.stance in AHEAD) for claim in claims if claim.content.spans]


def _going_on(one: _Told, times: Sequence[int], claims: Sequence[tuple[int, str, bool]]) -> tuple[EventEvidence, ...]:
    """The next few sentences, to the end of the paragraph after this one, as long as none gives a time or looks ahead."""
    text, start = one.report.text, one.span.end
    after = bisect_right(times, start)
    time = times[after] if after < len(times) else len(text)
    end = min(start + _NEAR, len(text))
    found: list[EventEvidence] = []
    for line in _lines(text, start, end):
        for span in each_sentence(text, line):
            at = bisect_right(claims, (span.start, "", False))
            inside = [claim for claim in claims[at : at + _HELD] if claim[0] < span.end]
            cut = line.end == end < len(text) and not text[span.end : end].strip()
            if cut or span.end > time or len(found) == _GO_ON or any(ahead for _, _, ahead in inside):
                return tuple(found)
            found.append(EventEvidence(one.report.id, span, inside[0][1] if inside else None))
    return tuple(found)


def _lines(text: str, start: int, end: int) -> list[Span]:
    """What is left of a paragraph after a place, and the next paragraph."""
    found: list[Span] = []
    while start < end and len(found) < 2:
        stop = text.find("\n", start, end)
        stop = stop if stop >= 0 else end
        if text[start:stop].strip() or not found:
            found.append(Span(start, stop))
        start = stop + 1
    return found


def _merge(day: Sequence[_Told]) -> list[list[_Told]]:
    if len(day) == 1:
        return [list(day)]
    groups: list[list[_Told]] = []
    heads: dict[str, list[int]] = defaultdict(list)
    for one in sorted(
        day,
        key=lambda told: (
            told.report.published.sort_key() if told.report.published else Edtf.parse("9999").sort_key(),
            told.moment.id,
        ),
    ):
        near = sorted({number for word in one.words for number in heads[word][:30]})
        match = next((number for number in near if _same(groups[number][0].words, one.words)), None)
        if match is None:
            groups.append([one])
            for word in one.words:
                heads[word].append(len(groups) - 1)
        else:
            groups[match].append(one)
    return groups


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= _SAME_EVENT


def _event(
    day: Edtf,
    members: Sequence[_Told],
    named: Mapping[str, Sequence[Mention]],
    going_on: Mapping[str, Sequence[EventEvidence]],
    origins: Mapping[str, str],
) -> Event:
    first = _best(members)
    actors: set[str] = set()
    for mention in _within(named.get(first.report.id, ()), first.span):
        if mention.actor and mention.kind != "place":
            actors.add(mention.actor)
    places = [
        mention.actor
        for mention in _within(named.get(first.report.id, ()), first.span)
        if mention.kind == "place" and mention.actor
    ]
    places_told = {(one.report.id, one.shown): one.claim.id if one.claim else None for one in members}
    for one in members:
        for more in going_on.get(one.moment.id, ()):
            if not one.shown.meets(more.span):
                places_told.setdefault((more.report, more.span), more.claim)
    evidence = [EventEvidence(report, span, claim) for (report, span), claim in sorted(places_told.items())]
    heard = {origins[one.claim.id] for one in members if one.claim and one.claim.id in origins}
    return Event(
        derived_id("event", min(one.moment.id for one in members)),
        day,
        first.shown.of(first.report.text),
        tuple(sorted(actors)),
        places[0] if places else None,
        tuple(evidence),
        tuple(sorted(heard)),
    )


def _best(members: Sequence[_Told]) -> _Told:
    """The sentence whose words, on average, most others have; of equals the earliest, which comes first.

    A page without stops is taken only where nobody tells it shorter.
    """
    if len(members) == 1:
        return members[0]
    members = [one for one in members if len(one.span.of(one.report.text).split()) <= LONGEST] or members
    spread: dict[str, int] = defaultdict(int)
    for one in members:
        for word in one.words:
            spread[word] += 1
    return max(
        members, key=lambda one: round(sum(spread[word] for word in one.words) / max(len(one.words), _FEWEST), 9)
    )


def _within(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect_left(mentions, (span.start, 0), key=_place)
    found: list[Mention] = []
    for mention in mentions[first:]:
        if mention.span is None or mention.span.start >= span.end:
            break
        found.append(mention)
    return found


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.span.start, mention.span.end) if mention.span else (0, 0)
