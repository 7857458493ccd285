"""Family PR7: links."""
