"""Distances on the globe."""

import math
from typing import Final

EARTH_RADIUS_KM: Final = 6371.0088
KM_PER_DEGREE: Final = math.radians(1) * EARTH_RADIUS_KM


def haversine_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance in kilometres between two (latitude, longitude) points in degrees."""
    latitude, other_latitude = math.radians(one[0]), math.radians(other[0])
    half_height = math.sin((other_latitude - latitude) / 2)
    half_width = math.sin(math.radians(other[1] - one[1]) / 2)
    chord = half_height**2 + math.cos(latitude) * math.cos(other_latitude) * half_width**2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))
