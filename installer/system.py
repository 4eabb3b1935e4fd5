"""Checks what a bare Linux lacks before and after Qt is installed; other systems lack nothing."""

import importlib.util
import sys
import sysconfig

from installer import Refusal, libraries, package_manager
from installer.libraries import Need
from installer.places import Places

NOT_GLIBC = "Qt's packages are made for Linux with glibc, and this one has another C library."


def require_libraries() -> None:
    """Have everything the wheels expect of a Linux, installed now if root asks. Refusal."""
    if not sys.platform.startswith("linux"):
        return
    if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or ""):
        raise Refusal(NOT_GLIBC)
    lacking = pip_maker() + libraries.missing()
    if lacking:
        package_manager.provide(lacking)
        refuse(pip_maker() + libraries.missing())


def require_what_qt_needs(places: Places) -> None:
    """Ask the installed Qt itself, whose needs may have grown since the list was made. Refusal."""
    if not sys.platform.startswith("linux"):
        return
    lacking = libraries.unresolved(places)
    if lacking:
        package_manager.provide(lacking)
        refuse(libraries.unresolved(places))


def pip_maker() -> list[Need]:
    """Debian ships Python without ``ensurepip``, which every new environment needs."""
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip"):
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [Need("ensurepip", f"python{version}-venv", "python", "python3-libs")]


def refuse(lacking: list[Need]) -> None:
    """Say what is still lacking after it should have come."""
    if lacking:
        raise Refusal(f"This system still lacks {package_manager.named(lacking)}.")
