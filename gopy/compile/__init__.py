"""From checked packages to the intermediate representation (lower/), and passes over it (passes/)."""
