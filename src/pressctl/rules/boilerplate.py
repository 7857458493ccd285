"""Family PR5: boilerplate, notes to editors, end mark."""
