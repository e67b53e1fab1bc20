"""When the reports of a ledger were published, as far as they date each other: intervals, each with its evidence in words."""

from reportedly.relations.dating.copied import date_copies
from reportedly.relations.dating.days import date_reports
from reportedly.relations.dating.finding import better_dates, is_certain, own_dated

__all__ = ["better_dates", "date_copies", "date_reports", "is_certain", "own_dated"]
