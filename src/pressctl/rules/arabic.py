"""Family PR6: Arabic."""
