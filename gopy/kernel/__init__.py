"""The Jupyter kernel."""
