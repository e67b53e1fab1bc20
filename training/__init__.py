"""How the language model is made: from marked corpora and a pretrained encoder to the one file that the package carries."""
