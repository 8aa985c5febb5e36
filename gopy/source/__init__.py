"""Source text, positions and diagnostics: the bottom layer, which imports nothing of gopy."""
