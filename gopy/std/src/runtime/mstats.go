package runtime

// Statistics of the heap.

// A MemStats records statistics about memory. Fields that make no sense here are 0.
type MemStats struct {
	Alloc      uint64 // bytes of objects in use, or not yet swept
	TotalAlloc uint64 // bytes of all objects ever allocated
	Sys        uint64 // bytes of memory got
	Lookups    uint64
	Mallocs    uint64 // objects ever allocated
	Frees      uint64 // objects freed

	HeapAlloc    uint64 // as Alloc
	HeapSys      uint64
	HeapIdle     uint64 // bytes in free pages
	HeapInuse    uint64
	HeapReleased uint64
	HeapObjects  uint64 // Mallocs - Frees

	StackInuse  uint64
	StackSys    uint64
	MSpanInuse  uint64
	MSpanSys    uint64
	MCacheInuse uint64
	MCacheSys   uint64
	BuckHashSys uint64
	GCSys       uint64
	OtherSys    uint64

	NextGC        uint64 // heap size at which the next collection begins
	LastGC        uint64 // when the last one ended, in nanoseconds since 1970
	PauseTotalNs  uint64
	PauseNs       [256]uint64 // the last pauses: that of collection n is at (n+255)%256
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool

	BySize [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	*m = MemStats{}
	var allocated, freed, mallocs, dead uint64
	for i := 2; i < 2*numClasses; i++ {
		size := uint64(classToSize[i>>1])
		n, d := caches[i].count, frees[i]
		mallocs += n
		dead += d
		allocated += n * size
		freed += d * size
		if i>>1 < len(m.BySize) {
			b := &m.BySize[i>>1]
			b.Size = uint32(size)
			b.Mallocs += n
			b.Frees += d
		}
	}
	m.Mallocs = mallocs + largeCount
	m.Frees = dead + largeFrees
	m.TotalAlloc = allocated + largeBytes
	m.Alloc = m.TotalAlloc - freed - largeFreed
	m.HeapAlloc = m.Alloc
	m.HeapObjects = m.Mallocs - m.Frees
	m.Sys = uint64(heap.sys) + uint64(stackTop-stackBase)
	m.HeapSys = uint64(heap.sys - heap.manual)
	m.HeapIdle = uint64(heap.idle)
	m.HeapInuse = m.HeapSys - m.HeapIdle
	m.StackSys = uint64(stackTop - stackBase)
	m.StackInuse = uint64(stackTop - getsp())
	m.GCSys = uint64(heap.manual)
	m.NextGC = uint64(nextGC)
	m.LastGC = uint64(lastGC)
	m.PauseTotalNs = pauseTotal
	m.PauseNs = pauses
	m.PauseEnd = pauseEnds
	m.NumGC = numGC
	m.NumForcedGC = numForced
	m.EnableGC = true
}

// GC runs a collection, and sweeps.
func GC() {
	numForced++
	collect()
	sweepall()
	if finQueue != nil {
		Gosched() // the finalizers run now, as they do in Go while it waits for the collector
	}
}

// setGCPercent, setMemoryLimit and freeOSMemory are for package runtime/debug.
func setGCPercent(percent int32) int32 {
	old := gcpercent
	gcpercent = int64(percent)
	setPace()
	return int32(old)
}

func setMemoryLimit(limit int64) int64 {
	old := memlimit
	if limit >= 0 {
		memlimit = limit
		setPace()
	}
	return old
}

func freeOSMemory() { GC() }

// gcStats fills what debug.ReadGCStats wants: how many collections, when the last one ended, the sum of pauses.
func gcStats() (n int64, last int64, total int64) {
	return int64(numGC), lastGC, int64(pauseTotal)
}

// gcPause gives the length and the end of the i-th last pause (0: the last one).
func gcPause(i int) (ns int64, end int64) {
	at := (numGC - 1 - uint32(i)) % 256
	return int64(pauses[at]), int64(pauseEnds[at])
}
