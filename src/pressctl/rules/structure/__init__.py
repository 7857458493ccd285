"""PR1: headline, summary, body, placeholders."""
