"""Moments: what a text places on the calendar, as typed words, a small grammar over them, and an algebra of days."""

from reportedly.claims.moments.finding import FoundTime, find_moments, find_times, find_timexes, looks

__all__ = ["FoundTime", "find_moments", "find_times", "find_timexes", "looks"]
