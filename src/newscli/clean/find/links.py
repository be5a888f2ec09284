"""Where the links on a tape lead."""

from newscli.clean.tape import attributes_of


def address_of(piece: str) -> str:
    """The address of the link that begins with a piece of the tape; "" where it has none."""
    return (attributes_of(piece.partition(">")[0]).get("href") or "").strip()


def leads_away(address: str) -> bool:
    """Whether an address is that of another page, and no place in this one or a script."""
    return bool(address) and not address.startswith(("#", "javascript:"))


def host_in(address: str) -> str:
    """The host that an address names; "" for one within the site."""
    return address.partition("//")[2].partition("/")[0].lower()
