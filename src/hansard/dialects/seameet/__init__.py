"""SeaMeet's audio upload API."""
