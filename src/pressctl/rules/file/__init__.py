"""PR0: the file, its front matter, its characters."""
