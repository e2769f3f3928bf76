"""Names of people, places and organizations, as data."""
