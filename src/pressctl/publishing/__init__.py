"""Releases in the forms that are asked for: which may go out, rendered, written all or none."""
