"""Family PR4: quotations."""
