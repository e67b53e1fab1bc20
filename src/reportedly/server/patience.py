"""How long the server waits for those who ask slowly, so that none keeps a line and its memory for ever."""

from __future__ import annotations

from typing import Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

# A browser on this machine sends its request, or takes its answer, in far less; over a bad line to another machine it is enough for both.
PATIENCE_SECONDS = 20.0
# How often within that time a line is looked at.
_LOOKS = 4


class PatientProtocol(H11Protocol):
    """Speaks HTTP on one line, and hangs up on who takes too long to ask, or stops taking the answer.

    The time begins with the line and again after each answer; what the server itself needs for an answer does not count.
    """

    patience: ClassVar[float] = PATIENCE_SECONDS

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._waited, self._unsent = 0.0, 0
        self._look_again = self.loop.call_later(self.patience / _LOOKS, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._look_again.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        self._waited = 0.0
        super().on_response_complete()

    def _look(self) -> None:
        unsent = self.transport.get_write_buffer_size()
        # It stopped taking the answer, or has not sent all of its request.
        is_stuck = unsent > 0 and unsent == self._unsent
        is_asking = unsent == 0 and (self.cycle is None or self.cycle.more_body or self.cycle.response_complete)
        self._waited = self._waited + self.patience / _LOOKS if is_stuck or is_asking else 0.0
        self._unsent = unsent
        if self._waited >= self.patience:
            self.transport.abort()
        else:
            self._look_again = self.loop.call_later(self.patience / _LOOKS, self._look)
