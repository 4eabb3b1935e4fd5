"""Many hand-overs after a fair: the plan in a window, its part of the day in Today."""
