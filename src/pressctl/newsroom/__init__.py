"""The folder of releases: its settings, its files, its translations."""
