"""The files that a program sees, and its system calls about them (calls.py)."""
