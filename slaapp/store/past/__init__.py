"""The file as it stood at some past instant: a private copy on which what came since is taken back.

``cut`` finds the place in the journal, ``touching`` the leads whose figures moved since,
``taking_back`` gives the facts their old values, ``refiguring`` reckons what hangs on them, and
``copies`` keeps and removes the file; ``opening`` does it all.
"""
