"""PR4: quotations, names, figures, claims."""
