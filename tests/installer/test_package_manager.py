from __future__ import annotations

import shlex

import pytest

from installer import Refusal, package_manager
from installer.libraries import FONT, LIBRARIES, Need
from installer.package_manager import MANAGERS, command_for_a_person, commands, packages

BY_NAME = {manager.name: manager for manager in MANAGERS}
ALL = [*LIBRARIES, FONT]
CURSOR = next(need for need in LIBRARIES if need.name == "libxcb-cursor.so.0")


@pytest.mark.parametrize("manager", MANAGERS, ids=lambda manager: manager.name)
def test_every_need_has_a_package_with_every_manager(
    manager: package_manager.PackageManager,
) -> None:
    assert all(manager.package(need) for need in ALL)


def test_a_package_that_serves_two_needs_is_named_once() -> None:
    names = packages(BY_NAME["apt-get"], [need for need in LIBRARIES if "libglib2" in need.apt])
    assert names == ["libglib2.0-0"]


def test_systems_with_rpm_are_asked_for_the_library_itself() -> None:
    steps = commands(BY_NAME["dnf"], [CURSOR, FONT])
    assert steps == [["dnf", "install", "-y", "libxcb-cursor.so.0()(64bit)", "dejavu-sans-fonts"]]


@pytest.mark.parametrize("has_sudo", [True, False])
@pytest.mark.parametrize("manager", MANAGERS, ids=lambda manager: manager.name)
def test_the_printed_command_is_one_line_that_the_shell_reads_back(
    manager: package_manager.PackageManager, has_sudo: bool
) -> None:
    steps = commands(manager, [CURSOR, FONT])
    line = command_for_a_person(steps, has_sudo)
    assert "\n" not in line
    words = shlex.split(line)
    as_one = words[-1] if words[0] == "su" or words[1] == "sh" else shlex.join(words[1:])
    assert as_one == " && ".join(map(shlex.join, steps))


def test_somebody_who_is_not_root_reads_a_sentence_and_one_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package_manager, "of_this_system", lambda: BY_NAME["apt-get"])
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(Refusal) as refused:
        package_manager.provide(list(LIBRARIES))
    sentence, command = str(refused.value).strip().split("\n\n")
    assert "libGL.so.1" in sentence
    assert "libxcb-cursor0" in command


def test_root_gets_what_is_lacking_and_the_failing_command_by_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing = BY_NAME["apt-get"]._replace(install=("false",), refresh=("true",))
    monkeypatch.setattr(package_manager, "of_this_system", lambda: failing)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    with pytest.raises(Refusal, match="false libxcb-cursor0"):
        package_manager.provide([CURSOR])


@pytest.mark.parametrize("manager", [None, BY_NAME["pacman"]])
def test_what_no_package_is_known_for_is_named(
    monkeypatch: pytest.MonkeyPatch, manager: package_manager.PackageManager | None
) -> None:
    monkeypatch.setattr(package_manager, "of_this_system", lambda: manager)
    with pytest.raises(Refusal, match=r"libnew\.so\.9"):
        package_manager.provide([Need("libnew.so.9", "", "")])
