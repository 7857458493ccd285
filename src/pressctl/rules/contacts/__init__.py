"""PR3: contacts."""
