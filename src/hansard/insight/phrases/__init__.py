"""What people say on calls, as data: one module per language."""
