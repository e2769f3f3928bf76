"""What kind of word each word of a sentence is: by word lists and the words around it, without a model."""
