"""A release as a file: reading its front matter and body with their places, writing it, and editing it in place."""
