"""A thin interface over the durable engine."""
