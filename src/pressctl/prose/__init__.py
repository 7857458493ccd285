"""Readers of text: they yield spans and values, and know no release and no rule."""
