"""Searching the releases of a newsroom."""
