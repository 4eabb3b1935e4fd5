"""From the revenue wanted to the volume promised, and the hours that it takes."""
