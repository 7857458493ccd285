"""Family PR6: typography that is the same in many languages."""
