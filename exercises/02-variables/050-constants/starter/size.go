// Package size has names for sizes of memory.
package size

// Sizes in bytes.
const (
	KB = iota
	MB
	GB
	TB
)
