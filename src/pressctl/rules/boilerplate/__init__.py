"""PR5: boilerplate, notes, end mark."""
