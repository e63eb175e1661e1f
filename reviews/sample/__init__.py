"""The sample blog: words as text files, pictures as code; README.md describes both."""
