"""What filters mean for the rows of a whole ledger."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from reportedly.pages.columns import ClaimRow, FigureRow, day_of
from reportedly.pages.filters import Filters, folded
from reportedly.pages.index import Places
from reportedly.pages.outline import Outline
from reportedly.records import Span

# So many rows are read one by one; of more the columns are read whole.
FEW = 1_000


def asked_of(outline: Outline, filters: Filters) -> Asked:
    """Return what filters mean for an outline, with what was found when it was narrowed by them."""
    known: Asked | None = outline.asked_for
    return known if known is not None and known.filters == filters else Asked(outline, filters)


class Asked:
    """What filters mean for the rows of a ledger: which actors, questions and texts they name, found once for all rows."""

    def __init__(self, outline: Outline, filters: Filters) -> None:
        self.outline = outline
        self.filters = filters
        self._by: dict[str, bool] = {}
        self._dated: dict[str, bool] = {}

    def by(self, *names: str | None) -> bool:
        """Say whether one of some names is asked for."""
        return not self.filters.by or any(name and self._named(name) for name in names)

    def _named(self, name: str) -> bool:
        if name not in self._by:
            self._by[name] = self.filters.named(name)
        return self._by[name]

    @cached_property
    def actors(self) -> frozenset[str]:
        """The actors with a name or role that is asked for."""
        words = folded(self.filters.by or "").split()
        if not words:
            return frozenset(self.outline.names)
        with self.outline.index.reading() as ledger:
            # Of most the name tells it, and then nobody needs to look at the rest of the actor.
            named = {row for row, text in ledger.perhaps_holding("actor", "name", words) if text is None}
            held = (
                {
                    row
                    for column in ("name", "aliases", "roles")
                    for row, _ in ledger.perhaps_holding("actor", column, [word])
                }
                for word in set(words)
            )
            some = ledger.actors(set.intersection(*held) - named)
        return frozenset(named.union(one.id for one in some if self.filters.means(one)))

    @cached_property
    def questions(self) -> frozenset[str]:
        """The questions with words that are asked for, or whose topic has them."""
        outline = self.outline
        if outline.texts is not None and ("topics" in outline.__dict__ or outline.index.day is not None):
            return self._questions_in_words
        # What was a question on an earlier day only the outline knows; which topics there are it tells at once where it has made them.
        if outline.index.day is not None or "topics" in outline.__dict__:
            return frozenset(row for row, words in outline.asked.items() if self.filters.mentioned(*words))
        topics = self.holding("topic", "text")
        with outline.index.reading() as ledger:
            of_these = {row for (row,) in ledger.values_of("question", "topic", topics, "id")}
        return self.holding("question", "text") | of_these

    @cached_property
    def _questions_in_words(self) -> frozenset[str]:
        """The same where the words of all questions are kept, today's among them."""
        outline = self.outline
        own, topics = self.holding("question", "text"), self.holding("topic", "text")
        every = (one for topic in outline.topics.rows for one in topic.questions if topic.id in topics or one.id in own)
        return frozenset(one.id for one in every)

    def holding(self, table: str, column: str, among: Collection[str] | None = None) -> frozenset[str]:
        """Return the rows of which a column holds all words that are asked for; of some rows those, where these are few."""
        words = folded(self.filters.about or "").split()
        if not words:
            return frozenset(row for row, *_ in self.outline.values(table, "id"))
        kept = None if among is not None and len(among) <= FEW else self.outline.mentioning(table, column, self.filters)
        if kept is not None:
            return kept if among is None else kept.intersection(among)
        if among is not None and len(among) <= FEW:
            found = list(self.outline.some(table, among, column).items())
        else:
            with self.outline.index.reading() as ledger:
                found = ledger.perhaps_holding(table, column, words)
        if among is not None:
            found = [pair for pair in found if pair[0] in among]
        mentioned = self.filters.mention()
        return frozenset(row for row, text in found if text is None or mentioned(text))

    @cached_property
    def claims(self) -> frozenset[str]:
        """The claims with words that are asked for."""
        return self.holding("claim", "content_text")

    @cached_property
    def reports(self) -> frozenset[str]:
        """The reports that hold words that are asked for anywhere in their text."""
        return self.holding("report", "text")

    def words_at(self, report: str, place: Sequence[int]) -> str:
        """Return the words at a place of a report that holds words that are asked for."""
        return self._texts[report][slice(*place)]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return self.outline.some("report", self.reports, "text")

    def told(self, figures: Collection[FigureRow]) -> frozenset[str]:
        """Return those of some figures whose words have what is asked for: their claim, if that holds them, or else their sentence."""
        rows = [row for row in figures if row.report in self.reports or row.claim in self.claims]
        within = self.outline.within(rows)
        found = {row.id for row in rows if row.id in within and row.claim in self.claims}
        alone = [row for row in rows if row.id not in within and row.report in self.reports]
        span = self.outline.some("figure", {row.id for row in alone}, "span")
        outside = [(row, Span(*json.loads(span[row.id]))) for row in alone]
        texts = self.outline.some("report", {row.report for row, _ in outside}, "text")
        places = {report: Places(texts[report]) for report in {row.report for row, _ in outside}}
        for row, place in outside:
            # See `quoting.quoted`: a figure that crosses the end of a sentence is shown alone.
            sentence = places[row.report].sentence(place.start)
            if self.filters.mentioned((sentence if sentence.holds(place) else place).of(texts[row.report])):
                found.add(row.id)
        return frozenset(found)

    def answering(self, table: str, among: Collection[str] | None = None) -> frozenset[str]:
        """Return the claims or figures that answer these questions; of some rows those, where these are few."""
        # What was a question on an earlier day only the outline knows.
        if among is not None and len(among) <= FEW and self.outline.index.day is None:
            answered = self.outline.some(table, among, "question")
            asked = self._questions_among({question for question in answered.values() if question})
            return frozenset(row for row, question in answered.items() if question in asked)
        if self.outline.texts is not None:
            asked, found = self.questions, self.outline.answering(table)
            return frozenset(row for row, question in found if question in asked)
        with self.outline.index.reading() as ledger:
            return frozenset(row for (row,) in ledger.values_of(table, "question", self.questions, "id"))

    def _questions_among(self, some: Collection[str]) -> frozenset[str]:
        told = self.outline.some("question", some, "text", "topic")
        topics = self.outline.some("topic", {topic for _, topic in told.values()}, "text")
        return frozenset(row for row, (text, topic) in told.items() if self.filters.mentioned(topics[topic], text))

    @cached_property
    def about(self) -> frozenset[str]:
        """The claims with words that are asked for, or whose question or its topic has them."""
        return self.claims | self.answering("claim")

    def about_among(self, claims: Sequence[ClaimRow]) -> list[ClaimRow]:
        """Return those of some claims that have the words that are asked for, or whose question or its topic has them."""
        if not self.filters.about:
            return list(claims)
        if "about" in self.__dict__:
            known = self.about
            return [claim for claim in claims if claim.id in known]
        some = {claim.id for claim in claims}
        about = self.answering("claim", some)
        about |= self.holding("claim", "content_text", some - about)
        return [claim for claim in claims if claim.id in about]

    def is_about(self, claim: ClaimRow) -> bool:
        """Say whether a claim, its question or its topic has the words that are asked for."""
        return not self.filters.about or claim.id in self.about

    def is_by(self, claim: ClaimRow) -> bool:
        """Say whether somebody who is asked for said a claim, by the name that lists give them too."""
        return self.speaks(claim) or self.gives(claim, claim.report)

    def gives(self, claim: ClaimRow | None, report: str) -> bool:
        """Say whether who is asked for said a claim, or else gives a figure of a report, by the name that lists have."""
        return not self.filters.by or self.by(self.outline.source(claim, report))

    def speaks(self, claim: ClaimRow) -> bool:
        """Say whether the source of a claim is asked for, by the report's words or by a name of the actor."""
        return not self.filters.by or claim.source_actor in self.actors or self.by(claim.source_text)

    def fitting(self, claims: Collection[ClaimRow]) -> frozenset[str]:
        """Return those of some claims whose source and day are asked for, by the report's words or by a name of the actor."""
        rows: Iterable[ClaimRow] = claims
        if self.filters.by:
            actors, texts = self.actors, {text for text in {row.source_text for row in rows} if self.by(text)}
            rows = [row for row in rows if row.source_actor in actors or row.source_text in texts]
        return frozenset(row.id for row in self.dated(rows))

    def dated(self, claims: Iterable[ClaimRow]) -> list[ClaimRow]:
        """Return those of some claims that were said, or else printed, on a day that is asked for; see `is_dated`."""
        rows, printed = list(claims), self.outline.days
        if not self.filters.has_days:
            return rows
        days = [row.said or printed[row.report] or "" for row in rows]
        asked = {day for day in set(days) if self._is_asked(day)}
        return [row for row, day in zip(rows, days, strict=True) if day in asked]

    def is_dated(self, claim: ClaimRow | None, report: str) -> bool:
        """Say whether the day on which a claim was said, or else printed, is asked for."""
        if not self.filters.has_days:
            return True
        return self._is_asked(self.outline.day(claim, report))

    def _is_asked(self, day: str) -> bool:
        if day not in self._dated:
            self._dated[day] = self.filters.dated(day_of(day) if day else None)
        return self._dated[day]
