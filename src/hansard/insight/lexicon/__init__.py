"""Words with the feeling they carry, and the words that turn, strengthen or set aside that feeling."""
