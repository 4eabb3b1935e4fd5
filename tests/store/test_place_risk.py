"""Places where a file comes to harm are recognised before it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from slaapp.store.place_risk import _type_of, place_risk

MOUNTS = """/dev/vda1 / ext4 rw 0 0
server:/team /mnt/team nfs4 rw 0 0
//nas/share /mnt/my\\040nas cifs rw 0 0
"""


@pytest.mark.parametrize("folder", ["OneDrive - Nord", "Dropbox", "Google Drive", "Nextcloud"])
def test_a_folder_that_synchronises_is_a_risk(tmp_path, folder):
    assert place_risk(tmp_path / folder / "team.slaapp") == "synchronised_folder"


def test_an_ordinary_folder_is_none(tmp_path):
    assert place_risk(tmp_path / "Dropbox.slaapp") is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/home/anna/t.slaapp", "ext4"), ("/mnt/team/t.slaapp", "nfs4"), ("/mnt/my nas/t", "cifs")],
)
def test_the_longest_mount_point_tells_the_kind_of_drive(path, kind):
    assert _type_of(Path(path), MOUNTS) == kind
