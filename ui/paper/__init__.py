"""What is printed: the agreement as pages of A4, in a language of its own."""
