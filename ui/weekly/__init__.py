"""The scoreboard as a file each week, in a folder that somebody chose."""
