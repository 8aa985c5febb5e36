package types

// T has no code.
type T int
