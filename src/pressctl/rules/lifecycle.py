"""Family PR9: status, correction, slug, subjects."""
