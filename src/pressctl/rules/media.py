"""Family PR7: pictures and files."""
