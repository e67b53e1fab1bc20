"""Media that hear or see something first: "told the Harbour Gazette", "a memo seen by Kyodo", "in remarks carried by Radio Corin"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.listeners import find_channel, without_audience
from reportedly.language import find_house
from reportedly.lexicons import listed
from reportedly.records import Span

_NAME = r"(?P<medium>(?:(?!\b(?:by|and|on|in|as|that|who|said|says|about|published|aired|broadcast|carried|released|recorded|printed|late|early|last|this|yesterday|after|before|during|when|which)\b)[^,;()—–“”\"]){2,60})"
# Whoever has seen a paper and is named in a report is a medium; others are named as "officials who had seen it".
_SEEN = re.compile(
    r"\b(?:(?:seen|obtained|reviewed|viewed|examined|verified|acquired|quoted|cited|interviewed|contacted)\s+by|"
    rf"who\s+(?:spoke|talked)\s+(?:to|with))\s+{_NAME}"
)
_GIVEN = re.compile(
    r"\b(?:described|shown|leaked|given|provided|passed|read|read out|sent|supplied|handed|disclosed|made available)\s+to\s+"
    rf"{_NAME}(?:\s*by\s+(?P<giver>[^,;()—–]+))?"
)
_SHARED = re.compile(rf"\b(?:shared with|published by|carried by|broadcast by|aired by|printed by|posted by)\s+{_NAME}")
# The setting of what is said, beside its speaker.
_SETTING = re.compile(
    r"\b(?:(?:interview|comments?|remarks?|statement|letter|memo|report|note|recording|article|call|conversation|speech|message|briefing|"
    r"discussion|exchange)\s+"
    r"(?:with|to|for|in|on|given to|carried by|published by|published in|published on|quoted by|cited by|broadcast by|broadcast on|aired by|aired on|"
    r"released by|reported by|obtained by|seen by|reviewed by|shared with|sent to)|(?:[Ss]peaking|[Tt]alking|[Ww]riting)\s+(?:to|with|in|on|for)|(?:[Aa]sked|[Cc]ontacted|[Ii]nterviewed|[Rr]eached)\s+by)\s+"
    rf"{_NAME}"
)

_ITS_REPORT = re.compile(
    rf"(?:an?|the)\s+(?:[\w-]+\s+)?(?:report|article|story|dispatch|column|broadcast)\s+(?:in|by|on|from|of)\s+{_NAME}"
)


def add_media(text: str, unit: Span, found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions with the media that heard a source first, or saw its paper, in their chains.

    Who described a paper to a medium stands behind it. The report's own outlet is left out later, by `claims.assembly`.
    """
    if not found:
        return []
    done = [_with_listener(text, _with_holders(text, one)) for one in found]
    for match in _SETTING.finditer(text, unit.start, unit.end):
        place = _trimmed(text, Span(*match.span("medium")))
        number = _owner(done, place) if _is_medium(place.of(text), sure=False) else None
        if number is not None:
            done[number] = _through(done[number], [place])
    return [_by_medium(text, one) if one.relay else one for one in done]


def _by_medium(text: str, one: Attribution) -> Attribution:
    return replace(one, relay=tuple(_medium_of(text, span) for span in one.relay))


def _medium_of(text: str, relay: Span) -> Span:
    """The medium of "a report in the Harbour Gazette", where it is a link of a chain."""
    match = _ITS_REPORT.fullmatch(text, relay.start, relay.end)
    return Span(*match.span("medium")) if match and _is_medium(match["medium"], sure=False) else relay


def _owner(found: Sequence[Attribution], place: Span) -> int | None:
    """The attribution in whose setting a medium stands: the next one behind it, else the one before it."""
    if any(span.meets(place) for one in found for span in one.content):
        return None
    behind = [number for number, one in enumerate(found) if one.place.start > place.end and one.source is not None]
    before = [number for number, one in enumerate(found) if one.place.end < place.start and one.source is not None]
    if before and found[before[-1]].content[0].start > place.start:
        # "said in an interview with Radio Corin that"
        return before[-1]
    return behind[0] if behind else before[-1] if before else None


def _with_holders(text: str, one: Attribution) -> Attribution:
    if one.source is None:
        return one
    for pattern, sure in ((_SEEN, True), (_GIVEN, False), (_SHARED, False)):
        match = pattern.search(text, one.source.start, one.source.end)
        if match is None or not _is_medium(match["medium"], sure=sure):
            continue
        groups = match.groupdict()
        return _through(
            one, [_trimmed(text, Span(*match.span(name))) for name in ("medium", "giver") if groups.get(name)]
        )
    return one


def _with_listener(text: str, one: Attribution) -> Attribution:
    heard = without_audience(text, one.heard_by) if one.heard_by else None
    if heard is None or not _is_medium(heard.of(text), sure=False):
        return one
    heard = find_channel(text, heard) or heard
    return _through(one, [heard])


def _through(one: Attribution, media: Sequence[Span]) -> Attribution:
    return replace(one, relay=(*one.relay, *(span for span in media if span not in one.relay)))


def _is_medium(words: str, *, sure: bool) -> bool:
    """Say whether some words are a medium with a name; `sure` where a capital is enough."""
    name = re.sub(r"^(?:the|a|an|its|his|her)\s+", "", words.strip(), flags=re.IGNORECASE)
    parts = name.split()
    if not any(part[:1].isupper() for part in parts):
        return False
    if sure or find_house(name) is not None:
        return True
    named = listed("sources", "media") | {"newsletter", "site"}
    ends = {parts[0].casefold(), parts[-1].casefold()}
    if len(parts) == 1:
        # "the Post" is a newspaper, "Post" may be anything.
        return name != words.strip() and parts[0].casefold() in listed("sources", "media_names")
    return any(part.casefold() in named for part in parts) or (
        len(parts) > 1 and bool(ends & listed("sources", "media_names"))
    )


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while end > start and text[end - 1] in " \n.":
        end -= 1
    return Span(start, end)
