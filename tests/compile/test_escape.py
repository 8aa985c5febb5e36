"""Which parameters stay, what leaks, and which appends have a buffer."""

