"""The system's package manager: which one, and the one command that adds what is lacking."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable, Sequence
from typing import NamedTuple

from installer import Refusal
from installer.libraries import Need


class PackageManager(NamedTuple):
    """How one package manager is asked; ``package`` is its name for a need, or ""."""

    name: str
    install: tuple[str, ...]
    package: Callable[[Need], str]
    refresh: tuple[str, ...] = ()


def rpm_package(need: Need) -> str:
    """Systems with rpm find a library's package by the library's own name."""
    return need.rpm or (f"{need.name}()(64bit)" if ".so" in need.name else "")


MANAGERS = (
    PackageManager(
        "apt-get",
        ("apt-get", "install", "-y", "--no-install-recommends"),
        lambda need: need.apt,
        ("apt-get", "update"),
    ),
    PackageManager("dnf", ("dnf", "install", "-y"), rpm_package),
    PackageManager("zypper", ("zypper", "--non-interactive", "install"), rpm_package),
    PackageManager("pacman", ("pacman", "-S", "--needed", "--noconfirm"), lambda need: need.pacman),
)


def of_this_system() -> PackageManager | None:
    """The first known package manager that is installed."""
    return next((manager for manager in MANAGERS if shutil.which(manager.name)), None)


def packages(manager: PackageManager, needs: Sequence[Need]) -> list[str]:
    """The packages for the needs, each once, in the order of the needs."""
    return list(dict.fromkeys(name for name in map(manager.package, needs) if name))


def commands(manager: PackageManager, needs: Sequence[Need]) -> list[list[str]]:
    """What to run, one after the other, as the administrator."""
    refresh = [list(manager.refresh)] if manager.refresh else []
    return [*refresh, [*manager.install, *packages(manager, needs)]]


def command_for_a_person(steps: list[list[str]], has_sudo: bool) -> str:
    """The steps as one line to copy, with the right to run them."""
    line = " && ".join(shlex.join(step) for step in steps)
    if not has_sudo:
        return f"su -c {shlex.quote(line)}"
    return f"sudo {line}" if len(steps) == 1 else f"sudo sh -c {shlex.quote(line)}"


def provide(needs: list[Need]) -> None:
    """Install the needs as root; Refusal with the one command for anybody else."""
    manager = of_this_system()
    lacking = named(needs)
    if manager is None or not all(map(manager.package, needs)):
        raise Refusal(f"This system lacks {lacking}: add what contains that, then start again.")
    steps = commands(manager, needs)
    if os.geteuid() != 0:
        line = command_for_a_person(steps, shutil.which("sudo") is not None)
        raise Refusal(
            f"This system lacks {lacking}; add that with this command, then start again:\n\n"
            f"    {line}\n"
        )
    print(f"This system lacks {lacking}; {manager.name} adds that", flush=True)
    for step in steps:
        run(step)


def run(step: list[str]) -> None:
    """Run one step quietly; Refusal with the command and its last words where it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        step, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        words = "\n".join(done.stdout.splitlines()[-8:])
        raise Refusal(
            f"{words}\nThat command failed; mend what it says, then start again:\n\n"
            f"    {shlex.join(step)}\n"
        )


def named(needs: Sequence[Need]) -> str:
    """The first few needs by name, and how many more."""
    names = [need.name for need in needs]
    more = f" and {len(names) - 4} more" if len(names) > 4 else ""
    return ", ".join(names[:4]) + more
