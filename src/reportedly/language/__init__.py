"""Words, sentences and names of a report."""
