"""The stages a recording passes, in order, and the durable workflow that runs them."""
