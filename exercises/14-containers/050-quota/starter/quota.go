// Package quota computes what a CPU quota does.
package quota

// Valid says whether the kernel takes a period and a quota, in microseconds.
func Valid(period, quota int) error {
	return nil
}

// Busy is for threads that never rest: the CPU time that they use in each period, and how long they stand still in it.
func Busy(period, quota, threads, cpus int) (used, still int) {
	return quota, period - quota
}

// Finish is the time at which one thread has done its work, if it begins at the beginning of a period.
func Finish(period, quota, work int) int {
	return work / quota * period
}
