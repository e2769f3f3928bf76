"""What a conversation is: frozen records without I/O."""
