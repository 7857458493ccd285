"""Family PR4: names, acronyms, and the words of the house."""
