"""What the calendar's part is made of: the week, the days that are different, their errand."""
