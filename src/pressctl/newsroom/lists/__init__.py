"""Listing releases: their rows, the cache of these, and the formats of a list."""
