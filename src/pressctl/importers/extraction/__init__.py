"""The fields of a release in loose text."""
