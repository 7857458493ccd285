"""Releases in several languages: which belong together, and which are up to date."""
