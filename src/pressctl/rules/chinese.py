"""Family PR6: Chinese."""
