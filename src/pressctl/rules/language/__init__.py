"""PR6: language and typography."""
