"""Set the program up, then start it or test it.

    python3 installer/bootstrap.py run               start the program
    python3 installer/bootstrap.py test [--long]     run every check and test
    python3 installer/bootstrap.py lock [--upgrade]  renew the lock files (needs uv)
    python3 installer/bootstrap.py WORDS ...         the program's own words: kpi, import ...

The first call installs into .venv, the next ones only start. Nothing but Python is needed
beforehand; what the system itself lacks is named, with the command that adds it.
"""

# This file, __init__.py and interpreter.py must parse under Python 3.6: they run before a
# newer one has been found.
import os
import sys

CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main(words: "list[str]") -> int:
    """Do what the words say; the exit status is the program's, or the failing check's."""
    if not words or words[0] in ("-h", "--help"):
        print((__doc__ or "").strip())
        return 0 if words else 2
    from installer import Refusal, interpreter

    try:
        if not interpreter.is_supported(sys.version_info[:2]):
            return interpreter.restart(words)
        from installer import commands

        return commands.act(CHECKOUT, words)
    except KeyboardInterrupt:
        return say("\nStopped. The next start goes on from here.", 130)
    except Refusal as refusal:
        return say(str(refusal), 1)
    except OSError as error:
        from installer import trouble

        return say(trouble.of_the_system(error), 1)


def say(sentence: str, status: int) -> int:
    """Print a sentence for the person at the terminal; hand back the exit status."""
    sys.stdout.flush()
    print(sentence, file=sys.stderr)
    return status


if __name__ == "__main__":
    # Python put installer/ itself first; the package is what is wanted, from any folder.
    sys.path[0] = CHECKOUT
    sys.exit(main(sys.argv[1:]))
