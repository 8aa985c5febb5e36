// What runtime/debug needs from the runtime.

package debug

import _ "unsafe" // for go:linkname

// setGCPercent sets by how many percent the heap grows between collections (negative: without end), and returns what was set before.
//
//go:linkname setGCPercent runtime.setGCPercent
func setGCPercent(percent int32) int32

// setMemoryLimit sets how many bytes the program should use, if limit is not negative, and returns what was set before.
//
//go:linkname setMemoryLimit runtime.setMemoryLimit
func setMemoryLimit(limit int64) int64

// freeOSMemory collects garbage.
//
//go:linkname freeOSMemory runtime.freeOSMemory
func freeOSMemory()

// gcStats returns the number of collections, when the last one ended (nanoseconds since 1970), and how long all took.
//
//go:linkname gcStats runtime.gcStats
func gcStats() (n int64, last int64, total int64)

// gcPause returns how long the i-th last collection took and when it ended. The runtime remembers 256.
//
//go:linkname gcPause runtime.gcPause
func gcPause(i int) (ns int64, end int64)
