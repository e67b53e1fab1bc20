"""The command line: `reportedly read`, then ask the ledger."""

from reportedly.cli.commands import app
from reportedly.cli.running import main

__all__ = ["app", "main"]
