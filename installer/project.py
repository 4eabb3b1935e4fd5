"""Installs the project itself so that its modules and its command point into the checkout."""

import os
import subprocess
import sys
import tomllib

from installer import packages
from installer.places import Places

OFFLINE = ["--no-deps", "--no-build-isolation", "--no-index"]
METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
# A "#!" line cannot hold a path with spaces or beyond 127 characters; sh can, and the quotes
# make the same lines a string for Python.
SCRIPT = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys
from {module} import {function}
sys.exit({function}())
"""
BATCH = '@"{python}" -c "import sys; from {module} import {function}; sys.exit({function}())" %*\n'


def install(places: Places) -> None:
    """An editable install; on a read-only checkout, where pip cannot make one, the same by hand."""
    print("Installing the program", flush=True)
    if places.is_inside_checkout:
        packages.install(places, [*OFFLINE, "-e", "."])
    else:
        point_into_checkout(places, site_packages(places))


def site_packages(places: Places) -> str:
    """The environment's folder of modules."""
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.check_output([places.python, "-I", "-X", "utf8", "-c", question])
    return answer.decode("utf-8").strip()


def point_into_checkout(places: Places, target: str) -> None:
    """Write the path file, the metadata and the command that pip would have written."""
    with open(os.path.join(places.checkout, "pyproject.toml"), "rb") as file:
        described = tomllib.load(file)["project"]
    # Python 3.13 reads path files as UTF-8, earlier ones in the encoding of the system.
    encoding = "utf-8" if sys.version_info >= (3, 13) else "locale"
    write(os.path.join(target, f"{described['name']}.pth"), places.checkout + "\n", encoding)
    metadata = os.path.join(target, f"{described['name']}-{described['version']}.dist-info")
    os.makedirs(metadata, exist_ok=True)
    write(os.path.join(metadata, "METADATA"), METADATA.format(**described))
    for name, entry in described["scripts"].items():
        write_command(places, name, entry)


def write_command(places: Places, name: str, entry: str) -> None:
    """Write one command of the project into the environment's folder of commands."""
    module, function = entry.split(":")
    words = {"python": places.python, "module": module, "function": function}
    path = os.path.join(places.scripts, name)
    if os.name == "nt":
        write(path + ".cmd", BATCH.format(**words), "locale")
    else:
        write(path, SCRIPT.format(**words))
        os.chmod(path, 0o755)


def write(path: str, text: str, encoding: str = "utf-8") -> None:
    """Write a text file."""
    with open(path, "w", encoding=encoding) as file:
        file.write(text)
