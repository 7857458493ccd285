"""Exporting releases: deciding which may go out, rendering them, and writing all files or none."""
