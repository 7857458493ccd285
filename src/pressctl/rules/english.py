"""Family PR6: English, British or American."""
