"""Group Code Desktop: a desktop client and its bundled backend for the group health code service."""

__version__ = "0.1.0"
