"""Dates printed as a report's own: a dateline, a line with the date, a copyright year, the day in its address or in a link."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from reportedly.claims.moments.calendar import PAST, day_text, parsed
from reportedly.claims.moments.expressions import Setting
from reportedly.claims.moments.grammar import expression_at
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import DateCandidate, Edtf, Report, Span

# Where a date of publication is printed, in lines that are not empty.
_MASTHEAD_LINES, _TOP_LINES, _LAST_LINES, _TOP_PARAGRAPHS = 2, 12, 3, 8
_LONGEST_DATE_LINE = 90

_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^\n\d]{0,40}(?:\d{4}\s?[-–]\s?)?((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
# "Com Valley News 2024" at the head or foot of a page.
_SITE_YEAR = re.compile(r"[^\n.,;:?!\d]{1,40}\b(?:News|Media|Times|Post|Press|Daily)[^\S\n]+((?:19|20)\d\d)")
# A place in capitals, with a country or state after it.
_DATELINE_HEAD = re.compile(r"[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*)*[ ,]+")
# "Brenn, 7 September 2021 – ", "Brenn, September 7, 2021. The works": a town as it is written, where a full date and a dash or a sentence follow.
_TOWN = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}, ")
_TOWN_TAIL = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*)?(?:[—–:]|--?\s|\.\s+[A-Z“\"])")
# "Communication no. 14 of 4 March 2022", "Statement of 11 March 2021"
_NUMBERED = re.compile(
    r"(?:\b(?:no|nr)\.?\s?[\w/-]{1,12}|\b(?:statement|communiqu[ée]|bulletin|notice|announcement|declaration|release))\s(?:of|dated|from)$",
    re.IGNORECASE,
)
_DATELINE_TAIL = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*|/[^/\n]{1,40}/\s*)?(?:[—–:]|-{1,2}\s|\.\s|\.?$)")


_ISSUE = re.compile(
    r"\b(?:issue|edition|newsletter)\s+(?:(?:of|for)\s+)?(?P<month>[A-Z][a-z]+),?\s+(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
# The path of an address: "/2024/10/28/", "/2024-10-28-vote", "/2024/oct/28/", "/20241028/". Nothing before 1990 was published at an address.
_PATH_DAY = re.compile(
    r"/(?P<year>(?:199|20[0-4])[0-9])(?P<joint>[/-]?)(?P<month>[0-9]{2}|(?<=/)[a-z]{3})(?P=joint)(?P<day>[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s<>\"”’()]{4,2000}", re.IGNORECASE)


class Boilerplate:
    """The menus and footers of a report, to be asked whether a stretch lies among them."""

    def __init__(self, report: Report) -> None:
        self._spans = report.spans("boilerplate")

    def meets(self, span: Span) -> bool:
        """Say whether a stretch shares a character with one of them."""
        # Parts do not overlap, so only the last that begins before the stretch ends can reach it.
        place = bisect_right(self._spans, Span(span.end, -1)) - 1
        return place >= 0 and self._spans[place].meets(span)


def printed_date(report: Report) -> DateCandidate | None:
    """Return the date in a dateline or on a line of its own, nearest the top."""
    boilerplate = Boilerplate(report)
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(report.text)]
    # "Situation report no. 3 - 4 May 2021, 18:00" below the names of a state and a ministry.
    set_off = set(report.spans("dateline"))
    top, rest = lines[:_TOP_LINES], lines[_TOP_LINES:][-_LAST_LINES:]
    datelines = [found for line in lines[:_TOP_PARAGRAPHS] if (found := _dateline(report, boilerplate, line))]
    own_lines = [
        found
        for number, line in enumerate(top + rest)
        if (found := _own_line(report, boilerplate, line, at_top=number < _MASTHEAD_LINES or line in set_off))
    ]
    full = [found for found in datelines + own_lines if found.value.is_day]
    return next(iter(full or (_with_footer(report, found) for found in datelines)), None) or _issue(report, lines)


def _issue(report: Report, lines: Sequence[Span]) -> DateCandidate | None:
    """Read "The Hive, issue of February 2019": some day of that month."""
    for line in lines[:_TOP_LINES]:
        found = _ISSUE.search(report.text, line.start, min(line.end, line.start + _LONGEST_DATE_LINE))
        month = words("months").get(found["month"].casefold()) if found else None
        value = parsed(day_text(int(found["year"]), month)) if found and month else None
        if found and value and len(line) <= _LONGEST_DATE_LINE:
            when = Edtf.one_of(value.earliest, value.latest)
            return DateCandidate(when, "inferred", f"its first lines have “{' '.join(found[0].split())}”")
    return None


def _with_footer(report: Report, found: DateCandidate) -> DateCandidate:
    """Return the day of a dateline in the year of a copyright line: "HARTEN, March 8" above "© Provincial Press 2022"."""
    footer = copyright_year(report)
    value = parsed(found.value.text.replace("XXXX", str(footer[0]))) if footer and "XXXX" in found.value.text else None
    if footer is None or value is None or not value.is_day:
        return found
    return DateCandidate(value, found.basis, f"{found.why}, and it is printed “{footer[1]}”")


def _dateline(report: Report, boilerplate: Boilerplate, line: Span) -> DateCandidate | None:
    """Read "PORT ELLIS, Oct. 26, 2021 (Agency) — Troops ..." """
    head = _DATELINE_HEAD.match(report.text, line.start, min(line.end, line.start + 80))
    if boilerplate.meets(line):
        return None
    if head is None:
        return _town_line(report, line)
    typed = TimeWords(report.text, Span(line.start, min(line.end, line.start + 160)))
    for at in range(len(typed)):
        # The head is greedy and may have swallowed a month, so the date is looked for from the second word on.
        if at and typed.span(at, at + 1).start <= head.end() and (day := _day_at(typed, at)):
            value, span = day
            if _DATELINE_TAIL.match(report.text, span.end, line.end):
                return DateCandidate(value, "inferred", f"the dateline has “{span.of(report.text)}”")
            return None
    return None


def _town_line(report: Report, line: Span) -> DateCandidate | None:
    """Read "Port Ellis, 26 October 2021 – Troops …": a town in small letters needs a full date and a dash."""
    town = _TOWN.match(report.text, line.start, min(line.end, line.start + 60))
    if town is None:
        return None
    typed = TimeWords(report.text, Span(town.end(), min(line.end, town.end() + 60)))
    day = _day_at(typed, 0) if len(typed) else None
    if day and day[0].is_day and _TOWN_TAIL.match(report.text, day[1].end, line.end):
        return DateCandidate(day[0], "inferred", f"the dateline has “{day[1].of(report.text)}”")
    return None


def _own_line(report: Report, boilerplate: Boilerplate, line: Span, *, at_top: bool) -> DateCandidate | None:
    """Read "Daily Lantern, October 13, 2021", "Published: 13 October 2021"."""
    if len(line) > _LONGEST_DATE_LINE:
        return None
    typed = TimeWords(report.text, line)
    found = next(((at, day) for at in range(len(typed)) if (day := _day_at(typed, at))), None)
    if found is None or not found[1][0].is_day:
        return None
    at, (value, span) = found
    beside = [place for place in range(len(typed)) if not span.meets(typed.span(place, place + 1))]
    says = any(typed.low(place) in listed("times", "says_published") for place in beside)
    stands = _is_title(typed, at, beside) or (at_top and _is_set_off(report.text, line, span))
    if not (says or stands) or (boilerplate.meets(line) and not says):
        return None
    where = "a line that tells when it was published has" if says else "a line of its own in the visible text has"
    return DateCandidate(value, "inferred", f"{where} the full date “{span.of(report.text)}”")


def _is_title(typed: TimeWords, at: int, beside: Sequence[int]) -> bool:
    """Say whether only a few capitalised words stand beside a date, as an outlet's name or a time of day does."""
    if typed.kind(at - 1) == "word" and not typed.is_capitalised(at - 1):
        return False
    words = [place for place in beside if typed.kind(place) == "word"]
    known = all(
        typed.is_capitalised(place) or typed.low(place) in listed("times", "beside_printed_date") for place in words
    )
    return known and len(words) <= 7 and not any(typed.text(place) in '?!;“”"' for place in beside)


def _is_set_off(text: str, line: Span, date_span: Span) -> bool:
    """Say whether commas or dashes set a date off in a masthead ("Notes of the day, June 10, 2020")."""
    before, after = text[line.start : date_span.start].rstrip(), text[date_span.end : line.end].lstrip()
    whole = text[line.start : line.end].rstrip()
    return (
        (before[-1:] in ("", *",—–-|·(/") or _NUMBERED.search(before) is not None)
        and (after[:1] in ("", *",—–-|·().", ":" if before else ""))
        and whole[-1:] not in "?!:;"
    )


def _day_at(typed: TimeWords, at: int) -> tuple[Edtf, Span] | None:
    """Return the one day that is named with its month at a position, with or without its year."""
    expression = expression_at(typed, at)
    if expression is None or expression.bound or len(expression.days) != 1 or expression.days[0].month is None:
        return None
    value = expression.value(Setting(None, PAST))
    return (value, typed.span(expression.first, expression.last)) if value else None


def address_date(report: Report) -> DateCandidate | None:
    """Return the day in a report's own address, which sites set when they publish."""
    # On 1,123 of 1,127 real pages with such an address it is the page's date or the day before.
    day = _path_day(report.url or "")
    return DateCandidate(Edtf.day(day), "inferred", f"its address has the day {day.isoformat()}") if day else None


def linked_days(report: Report) -> list[tuple[date, Span]]:
    """Return the days in the addresses that a text links to: it was written on the latest of them or after it."""
    links = [Span(*match.span()) for match in _LINK.finditer(report.text)]
    return [(day, span) for span in links if (day := _path_day(span.of(report.text)))]


def _path_day(address: str) -> date | None:
    for match in _PATH_DAY.finditer(address):
        month = match["month"]
        number = int(month) if month.isdigit() else words("short_months").get(month.casefold(), 0)
        value = parsed(day_text(int(match["year"]), number, int(match["day"])))
        if value and value.is_day:
            return value.earliest
    return None


def copyright_year(report: Report) -> tuple[int, str] | None:
    """Return the latest year of a copyright line, with its words; boilerplate may have it too."""
    found = [(int(match[1]), match[0].strip()) for match in _COPYRIGHT.finditer(report.text)]
    for line in _LINE.finditer(report.text):
        match = _SITE_YEAR.fullmatch(line[0].strip()) if len(line[0]) < 60 else None
        if match:
            found.append((int(match[1]), _from_name(match)))
    return max(found, default=None)


def _from_name(match: re.Match[str]) -> str:
    return " ".join(match[0].split()[-2:])
