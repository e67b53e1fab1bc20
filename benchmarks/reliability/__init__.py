"""Commands that treat Reportedly badly and look what it does: broken inputs, kills, full disks. docs/reliability.md has what they found."""
