"""What speaks for a release and against it in loose text: one sum of signs, in `signs.py`, each with its points."""
