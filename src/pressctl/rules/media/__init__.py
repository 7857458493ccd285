"""PR7: links and media."""
