"""A ledger as a local web app: the pages of the one-file report, each at its own address, with search and filters."""

from reportedly.server.application import application
from reportedly.server.running import address_of, is_loopback, listen, run

__all__ = ["address_of", "application", "is_loopback", "listen", "run"]
