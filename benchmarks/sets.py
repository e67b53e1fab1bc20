"""What is measured: every set, with the step it measures, its files, its scorer and the numbers that are looked at.

To add a set, add an entry; `make bench` shows it and `--raise-floors` gives it its first floors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.scores import Measure


@dataclass(frozen=True, slots=True)
class Set:
    """One set of marked data. Files are named from the data folder; a name that ends in "/" stands for its folders.

    `size` says how the set's size is counted in its gold file: the word for its lines, then each further word with the
    field whose entries (a list) or whose different values are counted. `slow_peers` are run only when asked for.
    """

    name: str
    task: str
    reads: tuple[str, ...]
    gold: str
    scorer: str
    measures: tuple[Measure, ...]
    size: tuple[tuple[str, str], ...]
    options: tuple[str, ...] = ()
    scoring: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    slow_peers: tuple[str, ...] = ()
    in_percent: bool = False

    @property
    def key(self) -> str:
        """The name that floors and `--only` go by; a set can measure two steps."""
        return f"{self.task} {self.name}"


def find_sets(words: Sequence[str] = ()) -> list[Set]:
    """Return the sets of these words, all when there are none. A word is a step, or part of the name of a set."""
    steps = {one.task for one in SETS}
    asked = [word.casefold() for word in words]
    return [
        one
        for one in SETS
        if not asked or any(one.task == word if word in steps else word in one.name.casefold() for word in asked)
    ]


def _syntax(name: str) -> Set:
    measures = (
        Measure("words", "words"),
        Measure("parts of speech", "upos"),
        Measure("heads", "heads"),
        Measure("heads with relation", "relations"),
        Measure("sentences", "sentences"),
    )
    file = f"syntax/{name}.conllu"
    size = (("documents", ""), ("sentences", "sentences"), ("words", "tokens"))
    return Set(f"syntax/{name}", "syntax", (file,), file, "benchmarks.score_syntax", measures, size)


def _names() -> Set:
    measures = tuple(Measure(kind, kind) for kind in ("all", "person", "organisation", "place", "nationality"))
    file = "names/dev.tsv"
    size = (("articles", ""), ("names", "names"))
    return Set("names/dev", "names", (file,), file, "benchmarks.score_names", measures, size)


def _attribution() -> Set:
    measures = (
        Measure("found", "found, all"),
        Measure("joint: found, with the right source", "joint, all"),
        Measure("joint, direct quotations", "joint, direct"),
        Measure("joint, mixed", "joint, mixed"),
        Measure("joint, indirect", "joint, indirect"),
        Measure("words of the source exact", "source exact"),
        Measure("words of the cue exact", "cue exact"),
        Measure("words of the content exact", "content exact"),
        Measure("source of those found", "source accuracy"),
    )
    size = (("articles", ""), ("attributions", "attributions"))
    file = "polnear/dev.jsonl"
    return Set(
        "polnear/dev", "attribution", (file,), file, "score_attribution.py", measures, size, peers=("quotation marks",)
    )


def _statements() -> Set:
    measures = (
        Measure("claims found", "claim found"),
        Measure("claims joint: source, relay and stance right", "claim joint"),
        Measure("source of the claims found, by its name", "claim name"),
        Measure("kind of the source", "claim kind"),
        Measure("relay, of those that have one", "claim relayed"),
        Measure("stance of the claims found", "claim stance"),
        Measure("chance, where one is told", "claim chance"),
        Measure("day on which it was said, where one is told", "claim said"),
        Measure("figures joint: every field right", "figure joint"),
        Measure("moments joint: value right", "moment joint"),
    )
    size = (("items", ""), ("claims", "claims"), ("figures", "figures"), ("moments", "moments"))
    file = "statements/dev.jsonl"
    return Set("statements/dev", "statements", (file,), file, "score_statements.py", measures, size)


_STRICT, _RELAXED = Measure("strict: same span", "strict"), Measure("relaxed: overlap", "relaxed")
_TIME_VALUE = Measure("value", "value")
_READERS_OF_TIMES = ("dateparser", "Recognizers-Text")


def _times(name: str, *measures: Measure, peers: tuple[str, ...] = (), slow_peers: tuple[str, ...] = ()) -> Set:
    file = f"times/{name}.jsonl"
    size = (("documents", ""), ("times", "timexes"))
    return Set(
        f"times/{name}", "times", (file,), file, "score_times.py", measures, size,
        peers=peers, slow_peers=slow_peers, in_percent=True,
    )  # fmt: skip


_NUMBER, _WITH_UNIT = Measure("value", "value"), Measure("value and unit", "value+unit")


def _quantities(name: str, *measures: Measure) -> Set:
    file = f"quantities/{name}.jsonl"
    size = (("sentences", ""), ("quantities", "quantities"))
    peers = ("quantulum3", "Recognizers-Text")
    return Set(
        f"quantities/{name}",
        "quantities",
        (file,),
        file,
        "score_quantities.py",
        measures,
        size,
        peers=peers,
        in_percent=True,
    )


_B_CUBED = Measure("B-cubed", "bcubed")


def _groups(task: str, name: str, gold_key: str, words: str, peers: tuple[str, ...] = ("TF-IDF",)) -> Set:
    measures = (_B_CUBED, Measure("adjusted Rand index", "ari")) if task == "copies" else (_B_CUBED,)
    file = f"{name}.jsonl"
    size = (("headlines" if "headlines" in name else "pages", ""), (words, gold_key))
    scoring = ("--gold-key", gold_key)
    return Set(name, task, (file,), file, "score_clusters.py", measures, size, scoring=scoring, peers=peers)


def _real_pairs() -> Set:
    measures = (
        Measure("two reports share an origin", "shared"),
        Measure("of copies", "copy"),
        Measure("of derived reports", "derived"),
    )
    pages = ("gva_stories/train.jsonl", "gva_stories/dev.jsonl")
    gold = "copies/real_pairs.jsonl"
    size = (("pairs", ""),)
    return Set("copies/real_pairs", "copies", pages, gold, "benchmarks.score_pairs", measures, size, peers=("TF-IDF",))


def _timeline(name: str, dates: int, sentences: int, first: str, last: str, source: str | None = None) -> Set:
    """One gold timeline; where a topic has several, that of one source."""
    measures = (Measure("days", "date"), Measure("words, ROUGE-1", "r1"), Measure("words, ROUGE-2", "r2"))
    options = ("--dates", str(dates), "--sentences", str(sentences), "--from", first, "--to", last)
    folder = f"timelines/t17/{name}"
    return Set(
        f"{folder} {source}" if source else folder,
        "timeline",
        (f"{folder}.articles.jsonl",),
        f"{folder}.timelines.jsonl",
        "score_timeline.py",
        measures,
        () if source else (("timelines", ""), ("days", "entries")),
        options=options,
        scoring=("--source", source) if source else (),
    )


def _truth(name: str) -> Set:
    measures = (
        Measure("wrong: any value but the right one", "error_rate", less_is_better=True),
        Measure("inside the range", "interval_coverage"),
        Measure("error in spreads (MNAD)", "mnad", is_share=False, less_is_better=True),
    )
    claims = f"truth/{name}/claims.jsonl"
    gold = f"truth/{name}/dev.truth.jsonl"
    size = (("objects", ""),)
    scoring = ("--claims", claims)
    peers = ("TruthFinder", "Investment")
    return Set(
        f"truth/{name}", "truth", (claims,), gold, "score_truth.py", measures, size, scoring=scoring, peers=peers
    )


def _casualties() -> Set:
    both = Measure("both right, incidents of three pages and more", "both")
    measures = tuple(
        Measure(f"{hurt}: {label}", f"{hurt}/{key}")
        for hurt in ("killed", "injured")
        for key, label in (
            ("usual", "number of most reports"),
            ("newest", "newest number"),
            ("among", "final number among the answers"),
        )
    )
    return Set(
        "gva_stories/dev", "casualties", ("gva_stories/dev.jsonl",), "gva_stories/dev.incidents.jsonl",
        "benchmarks.score_casualties", (both, *measures), (("incidents", ""),), peers=("numbers beside words",),
    )  # fmt: skip


_FOUND, _KILLED = Measure("value found", "found"), Measure("found as killed", "killed")


def _counts(name: str, *measures: Measure) -> Set:
    file = f"count_series/{name}.labelled.jsonl"
    return Set(
        f"count_series/{name}", "counts", (file,), file, "benchmarks.score_counts", measures, (("sentences", ""),)
    )


_REVISED = Measure("superseded numbers that are known to be revised", "revised")
_STEPS = Measure("counts that follow each other, in one question", "steps")
_MIXED = Measure("suspected counts in a question of confirmed ones", "mixed", is_share=False, less_is_better=True)


def _revisions(name: str, *measures: Measure) -> Set:
    file = f"count_series/{name}.labelled.jsonl"
    size = (("sentences", ""), ("reports", "article"))
    return Set(f"count_series/{name}", "revisions", (file,), file, "benchmarks.score_revisions", measures, size)


def _events() -> Set:
    measures = (
        Measure("coders' number found, where a headline has it", "found"),
        Measure("a number inside the coders' range, where one was read", "inside"),
    )
    file = "ucdp_syria/dev.jsonl"
    return Set("ucdp_syria/dev", "events", (file,), file, "benchmarks.score_events", measures, (("events", ""),))


def _stories() -> Set:
    measures = (
        Measure("copies", "copies"),
        Measure("kind of a copy, of those found", "copies/kind"),
        Measure("number of independent origins right", "origins/right"),
        Measure("actors: pairs of names of one actor", "actors"),
        Measure("answers found", "answers/found"),
        Measure("value of an answer", "answers/value"),
        Measure("bound of an answer", "answers/bound"),
        Measure("source of an answer", "answers/source"),
        Measure("questions: pairs of answers to one question", "questions"),
        Measure("questions, B-cubed", "b-cubed"),
        Measure("status of a question", "questions/status"),
        Measure("pairs joined that must stay apart", "apart/violations", is_share=False, less_is_better=True),
        Measure("relations", "relations"),
        *(Measure(kind, f"  {kind}") for kind in ("repeats", "agrees", "conflicts", "revises", "denies")),
        Measure("forecasts found", "forecasts/found"),
        Measure("status of a forecast", "forecasts/status"),
        Measure("days of the timeline", "timeline"),
        Measure("evidence of the timeline", "timeline/evidence"),
        Measure("date of a report", "published/overlap"),
        Measure("date of a report without a stated one", "published/undated"),
        Measure("report in its story, or rightly out of it", "story/right"),
        Measure("spans that hold exactly their words", "slices/exact"),
    )
    return Set("stories", "stories", ("stories/",), "stories/", "score_stories.py", measures, (("stories", ""),))


SETS: tuple[Set, ...] = (
    _syntax("ewt.dev"),
    _syntax("gum.dev"),
    _names(),
    _attribution(),
    _statements(),
    _times("tbaq_corrected", _STRICT, _RELAXED, _TIME_VALUE, peers=_READERS_OF_TIMES),
    # The texts of the corrected set, in two halves with the values first given to them.
    _times("timebank", _TIME_VALUE),
    _times("aquaint", _TIME_VALUE),
    # HeidelTime starts Java for each document: minutes here, a quarter of an hour on the largest set.
    _times("meantime_airbus_gm", _STRICT, _TIME_VALUE, peers=_READERS_OF_TIMES, slow_peers=("HeidelTime",)),
    # Histories; their day of writing is useless, and so are the few values that hang on it.
    _times("wikiwars", _STRICT, _TIME_VALUE, peers=("dateparser",), slow_peers=("Recognizers-Text",)),
    _quantities("newsquant", _NUMBER, Measure("value and bound", "value+bound"), _WITH_UNIT),
    _quantities("currency", _NUMBER, _WITH_UNIT),
    _quantities("dimension", _NUMBER, _WITH_UNIT),
    _quantities("temperature", _NUMBER, _WITH_UNIT),
    _quantities("age", _NUMBER, _WITH_UNIT),
    _counts("haiti_deaths", _FOUND, _KILLED),
    _counts("h1n1_mexico_deaths", _FOUND, _KILLED, Measure("found as confirmed or suspected", "grade")),
    _revisions("haiti_deaths", _STEPS),
    _revisions("h1n1_mexico_deaths", _REVISED, _STEPS, _MIXED),
    _events(),
    _groups("clusters", "gva_stories/dev", "story", "stories"),
    _groups("clusters", "gva_stories/train", "story", "stories"),
    _groups("clusters", "uci_headlines/dev", "story", "stories"),
    _groups("copies", "copies/dev", "group", "families"),
    _groups("copies", "copies/train", "group", "families"),
    _real_pairs(),
    _casualties(),
    # As many days and sentences a day as each gold timeline has, between its first and last days.
    _timeline("dev.haiti", 11, 8, "2010-01-12", "2010-01-23"),
    _timeline("dev.mj", 38, 2, "2009-06-25", "2011-11-29"),
    _timeline("train.egypt", 20, 3, "2011-01-25", "2011-02-13"),
    _timeline("train.finan", 65, 7, "2008-09-07", "2008-12-12"),
    _timeline("train.h1n1", 15, 2, "2009-04-04", "2009-05-04", "h1n1_reuters"),
    _timeline("train.h1n1", 7, 6, "2009-04-27", "2009-05-04", "influenza_A_h1n1_scotland_bbc"),
    _timeline("train.h1n1", 12, 3, "2009-03-18", "2009-04-29", "swine_flu_guardian"),
    _timeline("train.iraq", 155, 3, "2005-01-02", "2005-12-28"),
    _truth("flights"),
    _truth("population"),
    _stories(),
)
