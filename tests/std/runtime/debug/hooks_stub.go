// Hooks for tests under real Go.

package debug

import real "runtime/debug"

func setGCPercent(percent int32) int32 { return int32(real.SetGCPercent(int(percent))) }

func setMemoryLimit(limit int64) int64 { return real.SetMemoryLimit(limit) }

func freeOSMemory() { real.FreeOSMemory() }

func gcStats() (n int64, last int64, total int64) {
	var s real.GCStats
	real.ReadGCStats(&s)
	return s.NumGC, s.LastGC.UnixNano(), int64(s.PauseTotal)
}

func gcPause(i int) (ns int64, end int64) {
	var s real.GCStats
	real.ReadGCStats(&s)
	return int64(s.Pause[i]), s.PauseEnd[i].UnixNano()
}
