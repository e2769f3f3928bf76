"""From a file to tracks of samples: probe, decode, channels, levels."""
