// Package iter defines what an iterator over a sequence is, and turns iterators that push values into ones that they can be
// pulled from.
//
// An iterator is a function that hands the elements of a sequence, one after another, to a function usually called yield. It
// ends when the sequence does, or earlier when yield returns false. Package iter names the two kinds that a range statement
// understands: [Seq] for single values and [Seq2] for pairs.
//
// [Pull] and [Pull2] run such an iterator as a coroutine and return functions that fetch one element at a time.
package iter

// Seq is an iterator over a sequence of single values: called as seq(yield), it calls yield(v) for each value v and stops
// early if yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over a sequence of pairs, most often a key or an index and a value: called as seq(yield), it calls
// yield(k, v) for each pair and stops early if yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
