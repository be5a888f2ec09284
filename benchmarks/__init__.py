"""Speed and memory of newscli beside its peers, measured in one run."""
