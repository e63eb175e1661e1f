"""What readers say on the sample blog; the format is described in reviews/sample/README.md."""
