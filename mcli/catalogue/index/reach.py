"""The reach of a listing: whom it can serve, as the index keeps it. Smaller numbers are shown first."""

from typing import Final

ONTARIO: Final = 0
"""All of Ontario."""
LOCAL: Final = 1
"""One part of Ontario."""
CANADA: Final = 2
"""All of Canada."""
ANYWHERE: Final = 3
"""People in other countries as well."""
