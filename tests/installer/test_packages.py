from __future__ import annotations

import pytest

from installer import packages


def test_mirrors_and_certificates_reach_pip_and_redirections_do_not() -> None:
    given = {
        "PIP_INDEX_URL": "a mirror",
        "PIP_CERT": "/a/certificate",
        "PIP_FIND_LINKS": "/wheels",
        "PIP_TARGET": "/elsewhere",
        "pip_user": "1",
        "PIP_CONSTRAINT": "/constraints",
        "PATH": "/bin",
    }
    assert set(packages.environment(given)) == {
        "PIP_INDEX_URL",
        "PIP_CERT",
        "PIP_FIND_LINKS",
        "PATH",
    }


def test_a_log_shows_what_takes_long(capsys: pytest.CaptureFixture[str]) -> None:
    said = packages.follow(
        [
            "Collecting numpy==2.4.6\n",
            "  Downloading numpy-2.4.6-cp311.whl (16.9 MB)\n",
            "Collecting six==1.17.0\n",
            "  Downloading six-1.17.0-py2.py3-none-any.whl (11 kB)\n",
            "Installing collected packages: six, numpy\n",
        ]
    )
    assert capsys.readouterr().out == "  numpy-2.4.6-cp311.whl (16.9 MB)\n  unpacking\n"
    assert said[-1] == "Installing collected packages: six, numpy"


def test_an_index_that_does_not_answer_is_said_once_while_pip_tries_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    packages.follow(["WARNING: Retrying (Retry(total=4)) after connection broken\n"] * 5)
    assert capsys.readouterr().out.count("trying again") == 1
