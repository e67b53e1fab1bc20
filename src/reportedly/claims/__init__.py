"""Reading one report: who said what, with which figures, when; every row with its spans."""

from reportedly.claims.reading import notes_on, plain_sentences, read_report, read_sentences, with_date

__all__ = ["notes_on", "plain_sentences", "read_report", "read_sentences", "with_date"]
