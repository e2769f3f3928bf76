"""What in a text tells who somebody is or opens what is theirs, to be taken out of text and sound."""
