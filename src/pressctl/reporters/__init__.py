"""How findings are shown. A reporter takes releases one by one and yields its text as it goes, so that an archive of
any size is reported in the memory of one release."""

REPORTERS = {
    "text": "pressctl.reporters.text:report",
    "json": "pressctl.reporters.json:report",
    "jsonl": "pressctl.reporters.jsonl:report",
    "sarif": "pressctl.reporters.sarif:report",
    "github": "pressctl.reporters.github:report",
    "gitlab": "pressctl.reporters.gitlab:report",
    "junit": "pressctl.reporters.junit:report",
}
"""Each format's function: ``report(checked, colour)`` takes an iterator of ``Checked`` and yields text."""
