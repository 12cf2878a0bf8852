"""What tests of services share with those of commands: an office with one source, and a refresh on pages of our own."""

from tests.commands.conftest import collect, office

__all__ = ["collect", "office"]
