"""The criteria's editor: sentences, what decides, groups, gates, counts, a lead judged by them."""
