"""Other programs that do one of our steps, beside which ours is measured. Each adapter turns a peer's output into a set's format.

They run in an interpreter of their own, which need not have Reportedly: modules here import nothing but the standard library,
`benchmarks.clock` and the one peer. What a peer does best is used, and the adapter says how it is set.
"""
