"""Approving, issuing, correcting and withdrawing releases, and the record of what went out."""
