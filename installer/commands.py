"""The bootstrap's words, and what each prepares before it acts.

Each branch imports only what it needs: a start that has nothing to install must be quick.
"""

from installer import stamp, translations
from installer.places import Places


def act(checkout: str, words: list[str]) -> int:
    """Prepare what the first word needs, then do it; returns the exit status."""
    if words[0] == "lock":
        from installer import locks

        return locks.renew(checkout, words[1:])
    if words[0] == "test":
        from installer import checks

        return checks.run(prepared(checkout, "test"), words[1:])
    from installer import program

    return program.start(prepared(checkout, "run"), words)


def prepared(checkout: str, kind: str) -> Places:
    """The places of an environment that is ready for ``kind``, made now if there is none."""
    places = stamp.find_ready(checkout, kind)
    if places is None:
        from installer import environment

        places = environment.set_up(checkout, kind)
    translations.refresh(places)
    return places
