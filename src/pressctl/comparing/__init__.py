"""A release in its languages, side by side: the facts of each, the passages that belong together, what differs."""
