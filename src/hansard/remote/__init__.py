"""What every engine needs that asks a server with one of OpenAI's endpoints."""
