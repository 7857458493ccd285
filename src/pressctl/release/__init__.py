"""What a release is, as a file and as data."""

SIZE_LIMIT = 5_000_000
"""The largest release file, in bytes. The longest of 1,200 real releases has 50,000."""
