"""Passphrases that cost a test nothing: the product's takes a guesser, and us, 0.2 s each time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as driver

STEPS = 256_000
"""In how many steps the product makes a key of a passphrase: SQLCipher's own default."""


@pytest.fixture(scope="module")
def quick_passphrases() -> Iterator[None]:
    """Files made and opened meanwhile, in this process alone, make their key in few steps."""
    with closing(driver.connect(":memory:")) as connection:
        (usual,) = connection.execute("PRAGMA cipher_default_kdf_iter").fetchone()
        assert int(usual) == STEPS, "what the product does"
        connection.execute("PRAGMA cipher_default_kdf_iter=1000")
    yield
    with closing(driver.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA cipher_default_kdf_iter={STEPS}")
