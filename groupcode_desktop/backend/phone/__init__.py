"""The pages for phones."""

from groupcode_desktop.backend.phone.app import create_phone_app

__all__ = ["create_phone_app"]
