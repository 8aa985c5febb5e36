"""Compiled modules on disk and in memory: the standard library's image, summaries, facts, the cache. It runs nothing."""
