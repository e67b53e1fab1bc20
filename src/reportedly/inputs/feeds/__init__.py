"""Feeds: the entries of RSS, Atom and JSON Feed, and the list of feeds that somebody follows."""
