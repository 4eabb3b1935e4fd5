"""Charts: drawn by matplotlib off the window's thread, shown as pictures one can press."""
