"""Who and what is named: people, organizations, places, times, amounts, numbers, addresses, own phrases."""
