"""Family PR1: what an advisory, a statement or another kind of release must hold."""
