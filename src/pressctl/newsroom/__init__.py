"""The newsroom: the folder of releases, its settings, its files and their translations."""
