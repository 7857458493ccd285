"""What a release is, as a file and as data."""
