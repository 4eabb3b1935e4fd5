"""What every test may ask for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

# To make a failing case smaller takes up to 300 s, as long as everything else together.
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--long``: the tests that draw from chance draw many times as often."""
    parser.addoption("--long", action="store_true", help="draw many more random cases")


def pytest_configure(config: pytest.Config) -> None:
    """How often Hypothesis draws; how long one draw takes says more of the machine than of us.

    The short run draws the same cases each time and shows a failing one as it was drawn; the
    long one draws others, and makes what fails as small as it can.
    """
    settings.register_profile(
        "short", max_examples=9, deadline=None, derandomize=True, phases=WITHOUT_SHRINKING
    )
    settings.register_profile("long", max_examples=1_000, deadline=None)
    settings.load_profile("long" if config.getoption("--long") else "short")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Reading all the tests leaves no garbage behind, only what stays: nothing searches it, not
    while it grows and not at each full search afterwards."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


@pytest.fixture(scope="session")
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether there is time for the long run."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files and cases beside the checkout; skips where it is missing."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the folder ../shared/data is not beside this checkout")
    return SHARED_DATA
