"""One vendor's wire format each; none imports another."""
