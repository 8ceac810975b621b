"""What is shown on paper and screen: reports of determinations."""
