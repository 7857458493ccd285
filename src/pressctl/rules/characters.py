"""Family PR0, the characters: hidden ones, broken ones, the same letter spelt two ways."""
