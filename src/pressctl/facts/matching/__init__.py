"""Matching the facts of two texts: aligning passages, pairing facts, and telling apart what differs."""
