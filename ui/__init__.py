"""The Qt interface; the only place that imports PySide6 and matplotlib."""
