"""What a ledger answers on the command line: for a reader, and the same rows for other programs."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from program import PROGRAM, run, run_here, surroundings

from reportedly.api import TABLES, Ledger

MORNING = """CORVANE, 5 March 2031 — A wall of the Hald quarry fell on Wednesday.

At least 12 people were killed, the mayor of Corvane, Nela Marsh, said on Wednesday.

Marsh said that the quarry would be closed by Friday.
"""
EVENING = """CORVANE, 6 March 2031 — Rescuers worked through the night.

On Thursday Marsh said that 19 people were killed.

The miners' union denied that 19 people were killed.
"""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asking")
    for name, text, day in (("morning", MORNING, "2031-03-05"), ("evening", EVENING, "2031-03-06")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.json").write_text(json.dumps({"outlet": f"Corvane {name}", "published": day}))
    Ledger(folder / "story.ledger").read(folder)
    return folder / "story.ledger"


def ask(*arguments: str | Path) -> str:
    done = run_here(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def rows(table: str, ledger: Path, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ask(table, ledger, *options, "--json"))
    return found


@pytest.mark.parametrize("table", TABLES)
def test_json_and_csv_are_the_same_rows_and_nothing_else(table: str, ledger: Path) -> None:
    as_json = json.loads(ask(table, ledger, "--json"))
    as_csv = list(csv.DictReader(io.StringIO(ask(table, ledger, "--csv"))))
    assert [list(row) for row in as_json] == [list(row) for row in as_csv]
    assert [str("" if value is None else value) for row in as_json for value in row.values()] == [
        value for row in as_csv for value in row.values()
    ]
    assert as_json or table == "copies"


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_shown_and_takes_every_filter(table: str, ledger: Path) -> None:
    everything = (
        "--about",
        "quarry",
        "--by",
        "Marsh",
        "--from",
        "2031-03-01",
        "--to",
        "2031-03-31",
        "--as-of",
        "2031-04-01",
    )
    assert ask(table, ledger).strip()
    ask(table, ledger, *everything)


@pytest.mark.parametrize("table", TABLES)
def test_nothing_found_is_said_in_words_and_is_valid_json_and_csv(table: str, ledger: Path) -> None:
    nothing = ("--about", "volcano")
    assert ask(table, ledger, *nothing).startswith("No ")
    assert json.loads(ask(table, ledger, *nothing, "--json")) == []
    header, *others = csv.reader(io.StringIO(ask(table, ledger, *nothing, "--csv")))
    assert header
    assert others == []


WAYS_ON = [
    (("claims", "--by", "nobody"), ["reportedly sources"]),
    (("reports", "--by", "nobody"), ["reportedly reports"]),
    (("questions", "--about", "zebra crossing"), ["reportedly search", "'zebra crossing'"]),
    (
        ("timeline", "--about", "zebra", "--from", "2040-01-01"),
        ["leave one option out", "what has none is left out", "search"],
    ),
    (("copies",), []),
    (("search", "zebra"), ["Try another form of it."]),
    (("search", '"closed be quarry"'), ["In another order", "would be closed by Friday"]),
    (("search", '"the quarry would be sealed by Friday"'), ["Without “sealed”:", "would be closed by Friday"]),
    (("search", "zebra horse"), ["Try fewer words"]),
]


@pytest.mark.parametrize(("given", "told"), WAYS_ON)
def test_nothing_found_says_what_to_ask_instead(given: tuple[str, ...], told: list[str], ledger: Path) -> None:
    said = run_here(given[0], ledger, *given[1:]).stdout
    assert said.startswith("No ")
    assert all(words in said for words in told)
    assert told or said.count("\n") == 1


@pytest.mark.parametrize("words", ["", " ", '"', "“”"])
def test_a_search_for_no_word_is_wrong_usage(words: str, ledger: Path) -> None:
    done = run_here("search", ledger, words)
    assert (done.returncode, "give a word to look for" in done.stderr) == (2, True)


def test_an_empty_list_tells_of_reports_in_other_languages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Der Bürgermeister von Selm sagte am Mittwoch, dass bei dem Unglück im Hafen vierzig Menschen ums Leben gekommen sind. "
        "Die Regierung will den Angehörigen helfen, und die Feuerwehr sucht weiter nach den Vermissten.",
        encoding="utf-8",
    )
    Ledger(tmp_path / "a.ledger").read(tmp_path / "a.txt")
    assert "Only English is read; of its 1 report 1 is in another language." in ask("claims", tmp_path / "a.ledger")


def test_an_empty_ledger_says_how_to_fill_it(tmp_path: Path) -> None:
    Ledger(tmp_path / "new.ledger").read()
    for given in (("questions",), ("copies", "--by", "nobody")):
        said = ask(given[0], tmp_path / "new.ledger", *given[1:])
        assert "The ledger has no reports yet; `reportedly read … --into" in said
        assert "--by can find" not in said


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger of so many claims that a table does not show them all."""
    folder = tmp_path_factory.mktemp("long")
    said = (
        f"The mayor, Nela Marsh, said that {number} people were killed in street {number}." for number in range(10, 120)
    )
    (folder / "a.txt").write_text("\n\n".join(said), encoding="utf-8")
    Ledger(folder / "a.ledger").read(folder / "a.txt")
    return folder / "a.ledger"


def test_a_table_ends_after_a_hundred_rows_and_says_how_many_there_are(long_list: Path) -> None:
    done, whole = run_here("claims", long_list), ask("claims", long_list, "--all")
    *shown, told = done.stdout.splitlines()
    assert whole.splitlines()[: len(shown)] == shown
    number = len(rows("claims", long_list))
    assert (whole.count("paragraph"), sum(line.count("paragraph") for line in shown)) == (number, 100)
    assert told == (
        f"The first 100 of {number} claims; --all shows them all, --about, --by, --from and --to narrow them."
    )
    # Where the table goes to another program nobody may see its end.
    assert done.stderr == f"{told}\n"


def test_what_is_told_of_a_table_is_told_once_where_both_streams_go_to_one_place(ledger: Path, tmp_path: Path) -> None:
    command = [*PROGRAM, "claims", str(ledger), "--limit", "1"]
    with (tmp_path / "out").open("w") as out:
        subprocess.run(command, stdout=out, stderr=out, env=surroundings(), check=True)
    assert (tmp_path / "out").read_text(encoding="utf-8").count("--all shows them all") == 1


@pytest.mark.parametrize("table", TABLES)
def test_a_limit_leaves_the_first_rows_in_every_form(table: str, ledger: Path) -> None:
    whole, first = rows(table, ledger), rows(table, ledger, "--limit", "1")
    assert first == whole[: len(first)]
    assert len({row.get("topic", row.get("id")) for row in first}) == min(1, len(whole))
    as_csv = list(csv.DictReader(io.StringIO(ask(table, ledger, "--limit", "1", "--csv"))))
    assert len(as_csv) == len(first)
    shown = run_here(table, ledger, "--limit", "1")
    assert ("The first 1 of" in shown.stdout) == (len(first) < len(whole)) == bool(shown.stderr)
    assert ask(table, ledger, "--limit", "1000") == ask(table, ledger, "--all") == ask(table, ledger)


def test_by_about_and_days_choose_rows(ledger: Path) -> None:
    assert {row["source"] for row in rows("claims", ledger, "--by", "union")} == {"miners' union"}
    assert {row["source"] for row in rows("questions", ledger, "--about", "killed", "--by", "Marsh")} == {"Nela Marsh"}
    assert {row["figure"] for row in rows("figures", ledger, "--to", "2031-03-05")} == {"At least 12"}
    assert {row["figure"] for row in rows("figures", ledger, "--from", "2031-03-06")} == {"19"}
    assert [row["outlet"] for row in rows("reports", ledger, "--as-of", "2031-03-05")] == ["Corvane morning"]


def test_outlets_own_words_are_shown_when_asked_for(ledger: Path) -> None:
    assert len(rows("claims", ledger, "--own-voice")) >= len(rows("claims", ledger))
    assert "outlet" not in {row["source_kind"] for row in rows("claims", ledger)}


def test_rows_for_programs_are_utf_8_wherever_they_go(ledger: Path) -> None:
    command = [*PROGRAM, "claims", str(ledger), "--json"]
    done = subprocess.run(
        command, capture_output=True, check=True, env=surroundings(PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    )
    assert "→" in done.stdout.decode("utf-8")
    assert json.loads(done.stdout)


def test_terminal_that_cannot_show_a_character_is_given_a_question_mark(ledger: Path) -> None:
    shown = run("claims", ledger, PYTHONUTF8="0", PYTHONIOENCODING="ascii").stdout
    assert "?" in shown
    assert "Nela Marsh" in shown


@pytest.mark.parametrize("columns", [20, 60, 140])
def test_tables_fit_the_terminal(ledger: Path, columns: int) -> None:
    for table in ("questions", "claims", "reports"):
        shown = run_here(table, ledger, COLUMNS=str(columns)).stdout
        assert max(map(len, shown.splitlines())) <= columns, table


def test_piped_table_has_no_colours_and_no_spaces_at_the_end(ledger: Path) -> None:
    shown = run("questions", ledger).stdout
    assert "\x1b" not in shown
    assert not [line for line in shown.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("arguments", [("claims",), ("export",)])
def test_reader_who_has_seen_enough_ends_it_without_a_word(ledger: Path, arguments: tuple[str, ...]) -> None:
    command = [*PROGRAM, arguments[0], str(ledger), *arguments[1:]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("check",), ("export",)])
def test_full_disk_is_told_in_one_sentence(ledger: Path, arguments: tuple[str, ...]) -> None:
    command = [*PROGRAM, arguments[0], str(ledger), *arguments[1:]]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=surroundings())
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "the output cannot be written (No space left on device)" in done.stderr


def test_page_and_exports_are_written(ledger: Path, tmp_path: Path) -> None:
    assert "story.html" in ask("report", ledger, "-o", tmp_path / "story.html", "--title", "The quarry")
    assert "The quarry" in (tmp_path / "story.html").read_text(encoding="utf-8")
    ask("export", ledger, "-o", tmp_path / "story.jsonl")
    lines = (tmp_path / "story.jsonl").read_text(encoding="utf-8")
    assert ask("export", ledger) == lines
    assert {json.loads(line)["type"] for line in lines.splitlines()} >= {"report", "claim", "figure", "question"}
    ask("export", ledger, "--format", "csv", "-o", tmp_path / "tables")
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == set(TABLES)
    assert (tmp_path / "tables" / "claims.csv").read_bytes().decode() == "\ufeff" + ask("claims", ledger, "--csv")


def test_a_table_of_reports_that_a_spreadsheet_opens_can_be_read_again(ledger: Path, tmp_path: Path) -> None:
    table = tmp_path / "reports.csv"
    table.write_text("\ufefftext,outlet\r\n“The weir holds”: mayor Ada Moor.,Weir Post\r\n", encoding="utf-8")
    ask("read", table, "--into", tmp_path / "weir.ledger")
    assert [row["outlet"] for row in rows("reports", tmp_path / "weir.ledger")] == ["Weir Post"]


@pytest.mark.parametrize(
    ("command", "column", "value"),
    [
        (("claims", "--stance", "denied"), "stance", "denied"),
        (("claims", "--stance", "denied", "--about", "killed", "--as-of", "2031-03-06"), "stance", "denied"),
        (("claims", "--outlet", "corvane even"), "outlet", "Corvane evening"),
        (("questions", "--status", "denied", "--by", "Marsh"), "status", "denied"),
        (("forecasts", "--status", "open"), "status", "open"),
        (("figures", "--state", "killed"), "state", "killed"),
        (("sources", "--kind", "person"), "kind", "person"),
        (("reports", "--outlet", "morning", "--from", "2031-03-01"), "outlet", "Corvane morning"),
    ],
)
def test_a_list_is_narrowed_to_a_value(command: tuple[str, ...], column: str, value: str, ledger: Path) -> None:
    name, *asked = command
    found = rows(name, ledger, *asked)
    assert found
    assert {row[column] for row in found} == {value}
    assert next(csv.DictReader(io.StringIO(ask(name, ledger, *asked, "--csv"))))[column] == value


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("claims", "--stance", "disputed"), "'denied'"),
        (("claims", "--outlet", "Gazette"), "there are Corvane evening; Corvane morning"),
        (("claims", "--outlet", "Corvane"), "'Corvane' can be Corvane evening; Corvane morning; give more of the name"),
        (("reports", "--story", "glacier"), "no story has 'glacier' in its title; there are "),
    ],
)
def test_a_value_that_is_none_is_told_with_those_that_are(command: tuple[str, ...], words: str, ledger: Path) -> None:
    done = run_here(command[0], ledger, *command[1:])
    assert done.returncode == 2
    assert words in " ".join(done.stderr.split())


def test_values_that_no_row_has_together_are_told(ledger: Path) -> None:
    said = ask("claims", ledger, "--stance", "doubted", "--outlet", "evening")
    assert "No row has all that is asked for; leave one option out." in said


def test_help_names_the_values(ledger: Path) -> None:
    assert "[single|agreed|conflicting|revised|denied]" in ask("questions", "--help")


def test_check_counts_what_holds(ledger: Path) -> None:
    assert ask("check", ledger).startswith("Everything holds: 2 reports, ")


def test_output_that_is_no_file_is_written_to_as_it_is(ledger: Path) -> None:
    if not Path("/dev/stdout").exists():
        pytest.skip("needs a file that stands for the output")
    done = run("export", ledger, "-o", "/dev/stdout")
    assert done.stdout.startswith('{"type": ')
    assert Path("/dev/stdout").is_symlink()


def test_the_killed_of_each_story_are_counted_with_their_words(ledger: Path) -> None:
    shown = " ".join(ask("tolls", ledger).split())
    assert "killed" in shown
    assert "At least 12 people were killed" in shown
    (row,) = json.loads(ask("tolls", ledger, "--json"))
    assert row["killed"] in (12, 19)
    assert row["reports"] == 2
    assert next(csv.reader(io.StringIO(ask("tolls", ledger, "--csv")))) == list(row)


def test_the_killed_are_counted_as_known_on_a_day_and_for_each_report(ledger: Path) -> None:
    each = json.loads(ask("tolls", ledger, "--each", "--json"))
    assert [row["day"] for row in each] == sorted(row["day"] for row in each)
    assert {row["killed"] for row in each} == {12, 19}
    assert all(row["words"] and row["path"] for row in each)
    (first,) = [row for row in each if row["killed"] == 12]
    (then,) = json.loads(ask("tolls", ledger, "--as-of", first["published"][:10], "--json"))
    assert (then["killed"], then["reports"]) == (12, 1)
    shown = ask("tolls", ledger, "--each")
    assert first["story_title"] in shown
    assert shown.count("“") == len(each)
    assert next(csv.reader(io.StringIO(ask("tolls", ledger, "--each", "--csv")))) == list(first)
    assert run_here("tolls", ledger, "--as-of", "soon").returncode == 2


def test_a_report_of_a_day_with_quotes_only(ledger: Path, tmp_path: Path) -> None:
    ask("report", ledger, "-o", tmp_path / "then.html", "--as-of", "2031-03-05", "--quotes-only", "--tolls")
    page = (tmp_path / "then.html").read_text(encoding="utf-8")
    assert "As known on 5 Mar 2031" in page
    assert "A wall of the Hald quarry fell" not in page.partition('id="reports"')[2]
    assert "Corvane evening" not in page
    assert 'id="toll"' in page


def test_a_day_that_is_none_is_told(ledger: Path, tmp_path: Path) -> None:
    done = run_here("report", ledger, "-o", tmp_path / "then.html", "--as-of", "soon")
    assert done.returncode == 2
    assert "is not a day" in done.stderr
    assert not (tmp_path / "then.html").exists()
