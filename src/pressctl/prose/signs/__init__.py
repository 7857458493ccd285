"""Reading quotation marks, emphasis and placeholders."""
