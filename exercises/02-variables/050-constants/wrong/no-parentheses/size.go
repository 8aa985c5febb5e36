// Package size has names for sizes of memory.
package size

// Sizes in bytes.
const (
	_  = iota
	KB = 1 << 10 * iota
	MB
	GB
	TB
)
