"""Measures single steps of Reportedly against hand-marked data. It is no part of the package and is not installed with it."""
