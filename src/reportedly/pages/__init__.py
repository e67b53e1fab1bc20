"""The room of pages."""
