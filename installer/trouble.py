"""Sentences for what goes wrong outside the program: network, disk, wheels, permissions."""

import errno
import platform
import re

NETWORK = (
    "Failed to establish a new connection|Temporary failure in name resolution"
    "|Name or service not known|getaddrinfo failed|nodename nor servname|Network is unreachable"
    "|Connection refused|Connection reset|Connection aborted|NewConnectionError|ProtocolError"
    "|ReadTimeout|ConnectTimeout|Max retries exceeded|ProxyError|IncompleteRead"
)
CERTIFICATE = "CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed"
SENTENCES = (
    (r"No space left on device|Errno 28|not enough space on the disk", "full"),
    (CERTIFICATE, "certificate"),
    (NETWORK, "network"),
    (r"DO NOT MATCH THE HASHES", "hashes"),
    (r"No matching distribution found|Could not find a version", "wheel"),
    (r"Permission denied|Errno 13|Access is denied", "permission"),
    (r"ensurepip", "ensurepip"),
)
WORDS = {
    "full": "The disk is full: free about 1 GB, then start again.",
    "certificate": (
        "The package index shows a certificate that pip does not trust; if your network has its "
        "own, name its file in PIP_CERT, then start again."
    ),
    "network": (
        "The package index cannot be reached: connect to the network (or name a proxy in "
        "HTTPS_PROXY, a mirror in PIP_INDEX_URL), then start again."
    ),
    "hashes": (
        "The package index delivered files that are not the ones the lock names; try another "
        "index, or look at what stands between you and it."
    ),
    "wheel": (
        "There is no ready-made package of {name} for {python} on {system}: use a Python from "
        "3.11 to 3.14 on a system that the README names, or check the index set in PIP_INDEX_URL."
    ),
    "permission": "A file may not be written here: {line}",
    "ensurepip": "This Python cannot make environments (ensurepip is missing or broken): {line}",
    "unknown": "{tool} stopped; these are its last words:\n{lines}",
}


def of_a_tool(tool: str, lines: list[str]) -> str:
    """The sentence for the last lines of pip or venv that failed."""
    for pattern, code in SENTENCES:
        for line in lines:
            if re.search(pattern, line):
                return WORDS[code].format(line=line.strip(), name=package(lines), **this_python())
    return WORDS["unknown"].format(tool=tool, lines="\n".join(lines[-12:]))


def of_the_system(error: OSError) -> str:
    """The sentence for an error of the file system."""
    if error.errno == errno.ENOSPC:
        return WORDS["full"]
    place = f" ({error.filename})" if error.filename else ""
    return f"The system refused{place}: {error.strerror or error}."


def package(lines: list[str]) -> str:
    """The package that pip found nothing for."""
    found = re.search(r"No matching distribution found for ([\w.-]+)", "\n".join(lines))
    return found.group(1) if found else "a package"


def this_python() -> dict[str, str]:
    """What a wheel is made for: the interpreter's version and the system."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return {"python": python, "system": f"{platform.system()} {platform.machine()}"}
