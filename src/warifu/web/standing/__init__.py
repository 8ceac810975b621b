"""What stands between the two States beside any one case: delegations, standing permissions, emergency openings."""
