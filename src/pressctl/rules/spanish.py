"""Family PR6: Spanish."""
