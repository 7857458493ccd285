"""Importing: opening sources, reading them into releases, and writing these into the newsroom."""
