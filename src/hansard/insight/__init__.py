"""From turns to conclusions, each with its evidence."""
