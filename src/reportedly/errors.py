"""What can go wrong, in words: where, what, and what to do."""


class ReportedlyError(Exception):
    """Any failure that Reportedly expects; its text is a sentence for the reader."""


class InputError(ReportedlyError):
    """An input that cannot be read; it costs that record and nothing else."""


class LedgerError(ReportedlyError):
    """A ledger that cannot be opened or written, or that does not hold together."""


class DateError(ReportedlyError, ValueError):
    """A date that is not one of the EDTF forms in use."""


class ChoiceError(ReportedlyError, ValueError):
    """A value by which no list can be narrowed down; `name` is the option's."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}: {sentence}")
        self.name = name
        self.sentence = sentence


class MissingLibraryError(ReportedlyError, ImportError):
    """A library that is only needed for some things, and is not installed."""


class CorrectionError(ReportedlyError):
    """A correction that cannot be made: what it speaks of is not there, or a value cannot be meant."""


class ClusterError(ReportedlyError):
    """A run over many machines that cannot begin or go on; what it has done so far is kept."""
