"""The wire format of Symbl.ai: async audio, video and text in, the Conversation API out."""
