"""Compiles the translations (.ts → .qm) that are missing or older than their source."""

import os

from installer import Refusal
from installer.places import Places


def refresh(places: Places) -> None:
    """Compile what is due; costs a few stat calls where nothing is. Refusal on a bad source."""
    sources = os.path.join(places.checkout, "resources", "translations")
    for name, compiled in due(sources, places.translations):
        print(f"Compiling the translation {name}", flush=True)
        try:
            compile_one(places, os.path.join(sources, name), compiled)
        except PermissionError:
            # Someone else's environment, used as it is: the words they compiled still serve.
            print("  not allowed here; the program goes on with the words it has")


def due(sources: str, target: str) -> list[tuple[str, str]]:
    """The sources to compile, by file name, each with the path it is compiled to."""
    if not os.path.isdir(sources):
        return []
    names = sorted(name for name in os.listdir(sources) if name.endswith(".ts"))
    pairs = [(name, os.path.join(target, name[:-3] + ".qm")) for name in names]
    return [(name, qm) for name, qm in pairs if is_older(qm, os.path.join(sources, name))]


def is_older(compiled: str, source: str) -> bool:
    """Whether a compiled file is missing or was made before its source changed."""
    try:
        return os.path.getmtime(compiled) < os.path.getmtime(source)
    except OSError:
        return True


def compile_one(places: Places, source: str, compiled: str) -> None:
    """Run Qt's own tool; the result appears in one step. PermissionError, Refusal."""
    import subprocess

    os.makedirs(os.path.dirname(compiled), exist_ok=True)
    unfinished = f"{compiled}.{os.getpid()}.part"
    os.close(os.open(unfinished, os.O_CREAT | os.O_WRONLY))
    tool = os.path.join(places.scripts, "pyside6-lrelease" + (".exe" if os.name == "nt" else ""))
    done = subprocess.run(
        [tool, "-silent", source, "-qm", unfinished], capture_output=True, text=True, check=False
    )
    if done.returncode:
        os.remove(unfinished)
        raise Refusal(f"The translation {source} cannot be compiled: {done.stderr.strip()}")
    os.replace(unfinished, compiled)
