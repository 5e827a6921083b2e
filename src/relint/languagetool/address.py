"""Where a LanguageTool server listens, and whether a draft may be sent there. Start at `of_url`.

A draft under embargo never leaves the machine unless the user's own settings (`user.py`) name the server. What a
repository says about itself, and a command line that a repository may have written, is not enough.
"""

from relint.errors import ConfigError
from relint.languagetool import user
from relint.typed import NamedTuple

LOOPBACK = "127.0.0.1"


class Address(NamedTuple):
    """A server: `path` is what comes before `/v2/check`, without a slash at the end."""

    host: str
    port: int
    secure: bool = False
    path: str = ""

    def __str__(self) -> str:
        """Show the address as a URL."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}:{self.port}{self.path}"


def of_url(url: str, place: str) -> Address:
    """Return the address that a URL names. Raises ConfigError at `place` if it is none, or may not be sent drafts."""
    address = parsed(url)
    if address is None:
        raise ConfigError(place, f"“{url}” is not the URL of a server; write http://HOST:PORT or https://HOST")
    if not is_local(address.host) and url.rstrip("/") not in user.settings().remote:
        raise ConfigError(
            place,
            f"“{url}” is not on this machine, and drafts leave it only if you say so yourself: "
            f"write  remote = [\"{url}\"]  in {user.path()}",
        )  # fmt: skip
    return address


def parsed(url: str) -> Address | None:
    """Return the address of a URL; None for one with a user name, a query, or no host."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    secure = parts.scheme == "https"
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc or parts.query:
        return None
    path = parts.path.rstrip("/").removesuffix("/v2")
    return Address(parts.hostname, port or (443 if secure else 80), secure, path)


def is_local(host: str) -> bool:
    """Whether a host name is this machine's own loopback, without asking any name server."""
    from ipaddress import ip_address

    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
