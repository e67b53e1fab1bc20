"""The room of claims."""
