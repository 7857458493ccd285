"""The version of pressctl."""

__version__ = "0.1.0"
