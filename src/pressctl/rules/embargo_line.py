"""Family PR2: the release line and the embargo line of the text, against the front matter."""
