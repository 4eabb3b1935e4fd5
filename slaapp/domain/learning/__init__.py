"""What one learns from one's own history: which points would have told customers beforehand."""
