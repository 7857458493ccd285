"""HTML, XML and Word to Markdown."""
