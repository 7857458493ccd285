"""Releases checked: rules run, problems placed, suppressed and fixed, verdicts kept."""
