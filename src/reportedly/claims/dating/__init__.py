"""When a report was published, from its own words alone."""

from reportedly.claims.dating.finding import date_report, why_undated

__all__ = ["date_report", "why_undated"]
