"""What readers see: one set of views, shown in a terminal, as rows for other programs and as one self-contained page."""
