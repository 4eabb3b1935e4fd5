"""What Qt's wheels expect of a Linux system, and the packages that bring it."""

import os
import re
import subprocess
from glob import glob
from typing import NamedTuple

from installer.places import Places


class Need(NamedTuple):
    """A thing to have, and its package for apt, for pacman and, where not by file name, for rpm."""

    name: str
    apt: str
    pacman: str
    rpm: str = ""


# From `ldd` over QtCore, QtGui, QtWidgets, QtSvg, QtNetwork and the xcb platform of Qt 6.11.
LIBRARIES = (
    Need("libGL.so.1", "libgl1", "libglvnd"),
    Need("libEGL.so.1", "libegl1", "libglvnd"),
    Need("libX11.so.6", "libx11-6", "libx11"),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libx11"),
    Need("libxcb.so.1", "libxcb1", "libxcb"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Need("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Need("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Need("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Need("libfreetype.so.6", "libfreetype6", "freetype2"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5"),
    Need("libbrotlidec.so.1", "libbrotli1", "brotli"),
    Need("libzstd.so.1", "libzstd1", "zstd"),
    Need("libz.so.1", "zlib1g", "zlib"),
    Need("libstdc++.so.6", "libstdc++6", "gcc-libs"),
)
FONT = Need("a font", "fonts-dejavu-core", "ttf-dejavu", "dejavu-sans-fonts")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork")


def missing() -> list[Need]:
    """What is lacking before Qt is there, found by loading each library as Qt would."""
    lacking = [need for need in LIBRARIES if not can_load(need.name)]
    return lacking if has_font() else [*lacking, FONT]


def can_load(name: str) -> bool:
    """Whether the dynamic linker finds a library."""
    try:
        import ctypes

        ctypes.CDLL(name)
    except ImportError:
        return True  # A Python without ctypes cannot tell; unresolved() looks again later.
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Whether any outline font is installed; Qt brings none and would draw empty boxes."""
    for folder in FONT_FOLDERS:
        for _, _, names in os.walk(os.path.expanduser(folder)):
            if any(name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb")) for name in names):
                return True
    return False


def unresolved(places: Places) -> list[Need]:
    """What the installed Qt itself still cannot resolve; empty on a system without ``ldd``."""
    qt = os.path.join(places.venv, "lib*", "python*", "site-packages", "PySide6")
    patterns = [f"{name}.abi3.so" for name in MODULES] + ["Qt/plugins/platforms/libqxcb.so"]
    files = [file for pattern in patterns for file in glob(os.path.join(qt, pattern))]
    try:
        answer = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    except OSError:
        return []
    return [known(name) for name in not_found(answer.stdout)]


def not_found(answer: str) -> list[str]:
    """The libraries that ``ldd`` says it does not find, each once."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", answer, re.MULTILINE)))


def known(name: str) -> Need:
    """The need by its library's name; without packages where it is not in the table."""
    return next((need for need in LIBRARIES if need.name == name), Need(name, "", ""))
