"""The head of a release: the headline among the lines above a text, its deck, and who else stands there."""
