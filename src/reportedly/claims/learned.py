"""Attributions that the language model found, in the terms of the rules: with the class of the cue, and without marks and "that"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.clauses import Clauses
from reportedly.claims.forms import CueKind, classify, find_form
from reportedly.claims.frames import PRONOUNS
from reportedly.claims.units import Token, Unit, tokens_in
from reportedly.lexicons import listed
from reportedly.records import Attributed, Span

_MARKS = " \t\n\xa0,;:–—-"
_QUOTES = ("“", '"')
_MARKED = re.compile('[“”"]')
_THAT = re.compile(r"that\s+", re.IGNORECASE)
_ASKED = re.compile(r"(?:whether|if|how (?:many|much))\b", re.IGNORECASE)
_OPEN = re.compile(r"(?:who|what|when|where|which|why|how)\b", re.IGNORECASE)
_OBJECT = re.compile(r"(?:him|her|them|it|me|us|you)\b", re.IGNORECASE)
# Whom these stand for, only the sentence around them tells.
_RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
# Below this the model is wrong as often as right, in the development articles of PolNeAR.
_LEAST = 0.55
# Where a rule of thumb and the model differ on whose words they are, the model was right seven times in ten from this score on, in the
# development articles of PolNeAR; where they differ only on the words, from the second on.
_SURE, _VERY_SURE = 0.85, 0.9
# Rules whose sources and contents are read off the order of words; the others know more than the model does of their forms.
_THUMB = frozenset(
    ["clause", "that-clause", "quotation", "borrowed source", "noun phrase", "denied noun phrase", "plan"]
)
# From this score on a cue that no list knows is believed.
_NEW = 0.7
# A cue of no class ("ruled", "called") is one where its content is a quotation or a clause behind "that".
_QUOTED_WORDS = 4
_AUXILIARY = frozenset(["is", "was", "were", "been"])
_AROUND = 40
_PHONED = re.compile(r"\band\s[“\"‘']")
_UNKNOWN: tuple[str, CueKind] = ("", "statement")


def merge(
    unit: Unit, text: str, found: Sequence[Attribution], learned: Sequence[Attributed], clauses: Clauses | None = None
) -> list[Attribution]:
    """Return the attributions that the rules found with those of the model that they have not.

    Where both have one of a cue and differ, the rules' stands, unless the model is sure and the rule one of thumb.
    """
    clauses = clauses or Clauses(unit.sentences)
    done = list(found)
    for one in (_with_verb(unit, one) for one in learned):
        same = next((number for number, other in enumerate(done) if _same_cue(other, one)), None)
        if one.score < _LEAST:
            continue
        one = _in_reach(unit, text, one)
        read = _read(unit, text, _around(one, found), clauses) if one.content else None
        if read is None:
            continue
        if same is not None and done[same].rule == "shared subject":
            done[same] = read
        elif same is not None:
            done[same] = _better(done[same], read, clauses)
        elif not any(
            _told(other, read) or _quotes(other, read) or _in_each_other(other, read) or _is_about(read, other)
            for other in found
        ):
            done.append(read)
    return sorted(done, key=lambda one: one.cue)


def _with_verb(unit: Unit, one: Attributed) -> Attributed:
    """The same with the verb for its cue where the model took the adverb before it for one: "now" of "Velt now says"."""
    if not all(token.tag.startswith("RB") for token in tokens_in(unit, one.cue)):
        return one
    verb = next(iter(tokens_in(unit, Span(one.cue.end, one.cue.end + _VERB))), None)
    form = find_form(verb.lower) if verb else None
    # "Later found the man": a verb that tells something only with a clause is no cue that the model has missed.
    told = form is not None and form[0] not in listed("cues", "weak", "verbs")
    apart = verb is not None and not any(span.meets(verb.span) for span in one.content)
    return replace(one, cue=verb.span) if verb and told and apart else one


# A verb right behind its adverb is not longer.
_VERB = len(" characterised")


def _better(rule: Attribution, model: Attribution, clauses: Clauses) -> Attribution:
    """The one of two attributions of one cue that is more often right; the subject by the syntax is a third voice."""
    if (
        rule.rule not in _THUMB
        or rule.source is None
        or model.source is None
        or not model.score
        or rule.kind == "silent"
    ):
        return rule
    subject = clauses.subject_of(rule.place)
    outvoted = subject is not None and subject[0].meets(rule.source) and not subject[0].meets(model.source)
    if not rule.source.meets(model.source) and model.score >= _SURE and not model.pronoun and not outvoted:
        return replace(model, heard_by=rule.heard_by, kind=rule.kind, lemma=rule.lemma)
    if not any(a.meets(b) for a in rule.content for b in model.content) and model.score >= _VERY_SURE:
        return replace(rule, content=model.content, direct=model.direct, rule=model.rule, score=model.score)
    return rule


def _around(one: Attributed, found: Sequence[Attribution]) -> Attributed:
    """Close the gap in a content that another's cue stands in: "according to reports, the mayor said that 40 died" is all content."""
    if len(one.content) == 1:
        return one
    content = list(one.content[:1])
    for span in one.content[1:]:
        gap = Span(content[-1].end, span.start)
        if content[-1].end <= span.start and any(gap.holds(other.cue) for other in found):
            content[-1] = Span(content[-1].start, span.end)
        else:
            content.append(span)
    return replace(one, content=tuple(content))


def _same_cue(attribution: Attribution, learned: Attributed) -> bool:
    return attribution.cue.meets(learned.cue)


def _told(other: Attribution, one: Attribution) -> bool:
    """Say whether the same words are another's already, by the same source."""
    return (
        other.kind != "wish"
        and other.source == one.source
        and all(any(span.meets(piece) for span in other.content) for piece in one.content)
    )


def _quotes(other: Attribution, one: Attribution) -> bool:
    """Say whether who tells only passes on what another says: "was quoted by the agency as saying"."""
    through = one.source is not None and any(relay.meets(one.source) for relay in other.relay)
    return other.rule == "quoted" and through and any(a.meets(b) for a in one.content for b in other.content)


def _in_each_other(other: Attribution, one: Attribution) -> bool:
    """Say whether what one tells is the other's to tell: in "he said that, according to reports, 40 died" it is his."""
    inside = any(span.holds(one.cue) for span in other.content)
    around = len(one.content) > 1 and any(span.holds(other.cue) for span in one.content)
    return inside and (around or one.kind == "according")


def _is_about(one: Attribution, other: Attribution) -> bool:
    """Say whether something is done with another's claim: "Brussels is studying Warsaw's complaint that it was late"."""
    return one.lemma == "" and other.rule == "nominal" and any(a.meets(b) for a in one.content for b in other.content)


def _read(unit: Unit, text: str, one: Attributed, clauses: Clauses) -> Attribution | None:
    """The attribution in the rules' terms; None where its cue is of no class: a wish, a feeling, a deed."""
    cue = [token for token in tokens_in(unit, one.cue) if token.quote is None]
    known = classify(cue) or (_UNKNOWN if one.score >= _NEW and _is_statement(unit, text, one) else None)
    source = _who(text, one.source, clauses)
    if known is None or source is None or not cue or _is_hearsay(text, source, cue):
        return None
    lemma, kind = known
    if lemma == "warn" and not _is_clause(unit, one):
        # "Warned of a famine": what may come.
        kind = "forecast"
    if lemma == "call" and (
        text.startswith((" on ", " upon ", " by "), one.cue.end) or one.cue.of(text).endswith(" by")
    ):
        # "Called on residents to stay": what he wants; "a march called by the union": what it did.
        return None
    if lemma == "call" and _ITSELF.search(text, one.cue.start, one.cue.end + _REFLEXIVE):
        # "A group calling itself Black Tern" has a name, and has said nothing.
        return None
    if lemma == "tell" and one.cue.of(text).endswith(":") and source.of(text)[-1:] == "s":
        # "Residents told: go now": somebody tells them.
        return None
    if _is_question(text, lemma, one) or _says_this(text, one) or _is_compared(text, source):
        return None
    if kind == "belief" and cue[0].tag == "MD":
        # "A judge will consider the request": what somebody is yet to do.
        return None
    if lemma == "call" and (_OBJECT.match(text, one.content[0].start) or _PHONED.search(text, *_ends(one.content))):
        # "calling him his “best comrade”": a name for somebody, and nothing told; "called Tarn and “assured him”": a call by telephone.
        return None
    if lemma in listed("cues", "weak", "verbs") and not _is_statement(unit, text, one) and not _is_clause(unit, one):
        return None
    told = [found for span in one.content if (found := _who(text, span, clauses)) is not None]
    content = tuple(piece for span in told for piece in _pieces(unit, text, one.cue, span))
    if kind == "forecast":
        content = tuple(_foreseen(text, span, one.cue) for span in content)
    if not content or (len(content) == 1 and _OPEN.fullmatch(text, content[0].start, content[0].end)):
        # "Double what economists had forecast" does not tell what.
        return None
    source = _without_marks(text, source)
    if source.end <= source.start:
        # What "who" goes back to was a mark alone.
        return None
    quoted = {token.quote.inner for token in unit.tokens if token.quote}
    direct = all(span in quoted or _is_marked(text, span) for span in content)
    if kind == "wish" and not direct:
        return None
    return Attribution(
        cue=one.cue,
        kind="statement" if kind == "wish" and direct else kind,
        lemma=lemma,
        source=source,
        content=content,
        rule="quotation" if direct else "model",
        direct=direct,
        frame=Span(min(source.start, one.cue.start), max(source.end, one.cue.end)),
        pronoun=source.of(text).casefold() in PRONOUNS,
        score=one.score,
    )


def _foreseen(text: str, span: Span, cue: Span) -> Span:
    """What was foreseen without what it is compared with: of "well below the 8 percent that some had predicted" the 8 percent."""
    compared = _COMPARED.match(text, span.start, span.end) if span.end <= cue.start else None
    return Span(compared.end(), span.end) if compared else span


_COMPARED = re.compile(
    r"(?:(?:well|far|slightly|just|much|a\s+little)\s+)?(?:below|above|under|over|short\s+of|(?:more|less|fewer|higher|lower|better|worse|faster|slower)\s+than)\s+(?=the\b)",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"\bcall\w*\s+(?:him|her|it|them)sel(?:f|ves)\b", re.IGNORECASE)
_REFLEXIVE = len(" themselves ")


def _is_hearsay(text: str, source: Span, cue: Sequence[Token]) -> bool:
    """Say whether nobody tells something in passing: "with estimates suggesting that the total could reach 12,000"."""
    return cue[0].tag == "VBG" and source.of(text) in listed("cues", "nobody", "nouns")


def _in_reach(unit: Unit, text: str, one: Attributed) -> Attributed:
    """The same without what begins in a paragraph further down, unless it is a quotation or a colon leads up to it."""
    last = one.content[-1]
    if last.start < unit.span.end or ":" in one.cue.of(text):
        return one
    kept = [span for span in one.content if span.start < unit.span.end or _leads_up(text, one.cue, span)]
    return replace(one, content=tuple(kept))


def _leads_up(text: str, cue: Span, span: Span) -> bool:
    quoted = text[span.start : span.start + 1] in _QUOTES or text[max(0, span.start - 1) : span.start] in _QUOTES
    return quoted or "\n" not in text[cue.end : span.start] or text[cue.end : span.start].rstrip().endswith(":")


def _is_marked(text: str, span: Span) -> bool:
    """Say whether a stretch stands between quotation marks."""
    return text[max(0, span.start - 1) : span.start] in ("“", '"') and text[span.end : span.end + 1] in ("”", '"')


def _who(text: str, source: Span | None, clauses: Clauses) -> Span | None:
    """A source, or what it stands for when it is "who" or "which"."""
    if source is None:
        return None
    behind = text[source.end : source.end + _AROUND]
    if source.of(text) == "WHO" and behind.upper() != behind:
        # The World Health Organization, unless all is in capitals.
        return source
    if source.of(text).casefold() in _RELATIVE:
        found = clauses.antecedent_of(source)
        return found[0] if found else None
    return source


def _ends(content: Sequence[Span]) -> tuple[int, int]:
    return content[0].start, content[-1].end


def _is_question(text: str, lemma: str, one: Attributed) -> bool:
    """Say whether nothing is told but a question or an order: "would not say who fired", "urged residents to leave"."""
    first = one.content[0].start
    asked = _ASKED.match(text, first) or (lemma == "say" and _OPEN.match(text, first))
    ordered = lemma == "call on" or (lemma == "tell" and text.startswith("to ", first))
    return bool(asked or ordered) or "without" in one.cue.of(text).split()


def _says_this(text: str, one: Attributed) -> bool:
    """Say whether nothing is told but what the sentence before told: "This was reported by the mayor"."""
    words = " ".join(span.of(text) for span in one.content).casefold()
    return words in ("this", "that", "it") and not _AUXILIARY.isdisjoint(one.cue.of(text).casefold().split())


def _is_compared(text: str, source: Span) -> bool:
    """Say whether a source begins a comparison: "six days later than the minister had promised"."""
    return text[max(0, source.start - 6) : source.start].casefold().split()[-1:] == ["than"]


def _is_clause(unit: Unit, one: Attributed) -> bool:
    """Say whether a content holds a finite verb or a quotation."""
    inside = [token for token in unit.tokens if any(span.holds(token.span) for span in one.content)]
    return any(token.quote or token.tag in ("VBD", "VBZ", "VBP", "MD") for token in inside)


def _is_statement(unit: Unit, text: str, one: Attributed) -> bool:
    """Say whether a content is something told and no thing: all in quotation marks, or behind "that"."""
    whole = Span(one.content[0].start, one.content[-1].end)
    if _THAT.match(text, whole.start):
        return True
    words = [token for token in tokens_in(unit, whole) if token.is_word]
    quoted = [token for token in tokens_in(unit, whole) if token.quote]
    return bool(quoted) and not words and len(quoted[0].span.of(text).split()) >= _QUOTED_WORDS


def _pieces(unit: Unit, text: str, cue: Span, span: Span) -> list[Span]:
    """A stretch of content without a leading "that" and marks at its ends; a quotation alone without its own marks."""
    trimmed = _trimmed(unit, text, cue, span)
    for token in tokens_in(unit, trimmed):
        if token.quote and trimmed in (token.quote.outer, token.quote.inner):
            return [token.quote.inner]
    bare = Span(trimmed.start + 1, trimmed.end - 1)
    if (
        len(trimmed) > 2
        and text[trimmed.start] in '“"'
        and text[trimmed.end - 1] in '”"'
        and not _MARKED.search(bare.of(text))
    ):
        # A quotation that goes on in the next sentence.
        return [bare]
    return [trimmed] if trimmed.end > trimmed.start else []


def _trimmed(unit: Unit, text: str, cue: Span, span: Span) -> Span:
    """A content without marks at its ends, and without the "that" that opens it."""
    bare = _without_marks(text, span)
    that = _THAT.match(text, bare.start, bare.end)
    if that is None:
        return bare
    opens = any(token.span.start == bare.start and token.tag == "IN" for token in tokens_in(unit, bare))
    return Span(that.end(), bare.end) if opens or not text[cue.end : bare.start].strip(_MARKS) else bare


def _without_marks(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)
