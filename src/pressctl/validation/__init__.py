"""Checking releases: running the rules, placing, suppressing and fixing what they find, and caching the verdicts."""
