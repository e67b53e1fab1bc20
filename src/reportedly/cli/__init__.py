"""The command line: `reportedly read`, then ask the ledger."""

from typing import TYPE_CHECKING, Any

from reportedly.cli.running import main, program

if TYPE_CHECKING:
    from reportedly.cli.commands import app

__all__ = ["app", "main", "program"]


def __getattr__(name: str) -> Any:
    """Bring in the commands when they are asked for: `main` does so where Ctrl-C is listened to already."""
    if name == "app":
        from reportedly.cli.commands import app

        return app
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
