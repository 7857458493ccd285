"""The lines of a source as blocks: whole paragraphs, menus, titles, days and places on lines of their own."""
