"""How findings are shown: each reporter turns checked documents into the text of a report."""

REPORTERS = {
    "json": "pressctl.reporters.json:report",
    "text": "pressctl.reporters.text:report",
}
"""The reporters, as "module:function"; the function takes [(Document, findings)] and whether colour is wanted."""
