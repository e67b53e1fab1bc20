"""Victims: those of whom a report tells that they were killed, wounded or shot, and how many they are with its numbers."""

from reportedly.claims.victims.counting import count_toll
from reportedly.claims.victims.finding import find_victims
from reportedly.claims.victims.telling import may_tell_of_harm

__all__ = ["count_toll", "find_victims", "may_tell_of_harm"]
