"""What a release is, as a file and as data."""

SIZE_LIMIT = 5_000_000
"""Bytes of a release file. The longest of 1,200 real releases has 50,000; what is larger is not a release."""
