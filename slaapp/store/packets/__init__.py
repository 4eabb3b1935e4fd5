"""What a packet holds: filled from one workspace, joined with another.

A packet says what a workspace knows, never what to do: events, which are only ever added, and
rows with the edits of their fields, each with when and where it was made. To join two of them is
to take all events and all edits of both; of a field's edits the latest holds. So it does not
matter which is taken first, how often, or by which way it came.
"""
