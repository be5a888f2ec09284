"""The digest is the same before and after OpenSSL is there."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from newscli.digest import sha256

MANY = """
import sys
from newscli.digest import sha256
first = sha256(b"a")
assert "hashlib" not in sys.modules
for _ in range(40):
    assert sha256(b"a") == first
assert "hashlib" in sys.modules
"""


@given(st.binary())
def test_it_is_that_of_hashlib(data):
    assert sha256(data) == hashlib.sha256(data).hexdigest()


def test_openssl_comes_when_there_is_more_to_do():
    subprocess.run([sys.executable, "-c", MANY], check=True)
