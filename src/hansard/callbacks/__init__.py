"""Events told to a customer's URL: signing, schedule, address guard, deliveries."""
