"""Feeds and archives of whole sites: RSS, WordPress exports, Atom and JSON Feed, one release an item."""
