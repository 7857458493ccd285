"""Comparing a release in its languages, side by side: facts, corresponding passages, and differences."""
