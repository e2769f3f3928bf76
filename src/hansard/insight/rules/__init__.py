"""What workspaces define over words and measures: conditions, and the categories made of them."""
