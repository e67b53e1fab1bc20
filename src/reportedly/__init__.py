"""Keeps a ledger of who said what, through whom, when and how surely, over many news reports that disagree."""
