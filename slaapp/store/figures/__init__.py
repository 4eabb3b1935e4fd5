"""What the Scoreboard and ``slaapp kpi`` ask for: one query behind every figure."""
