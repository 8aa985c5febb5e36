"""One module for each analyzer; registry.py knows when each is needed."""
