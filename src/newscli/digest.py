"""The SHA-256 of some bytes, by what is quickest at the moment.

OpenSSL, which hashlib loads, is six times as fast as the interpreter's own code, and to load it takes
as long as to hash hundreds of documents without it. The first few are done without.
"""

import sys

try:
    from _sha2 import sha256 as _own  # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256 as _own
    except ImportError:
        # An interpreter that was built without code of its own.
        from hashlib import sha256 as _own

_FEW = 32
_few_done = 0


def sha256(data: bytes) -> str:
    """The digest in hexadecimal digits."""
    if "hashlib" not in sys.modules:
        global _few_done
        _few_done += 1
        if _few_done <= _FEW:
            return str(_own(data).hexdigest())
    import hashlib

    return hashlib.sha256(data).hexdigest()
