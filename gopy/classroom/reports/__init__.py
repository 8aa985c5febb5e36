"""Reports as HTML pages, each one file that needs nothing else: no scripts, no fonts, no pictures from elsewhere."""
