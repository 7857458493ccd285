"""Web pages: the article in one, what stands beside it, and the headline that the page shows."""
