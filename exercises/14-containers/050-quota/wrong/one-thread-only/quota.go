// Package quota computes what a CPU quota does.
package quota

import "errors"

// Valid says whether the kernel takes a period and a quota, in microseconds.
func Valid(period, quota int) error {
	if period < 1000 || period > 1000000 || quota != -1 && quota < 1000 {
		return errors.New("Invalid argument")
	}
	return nil
}

// Busy is for threads that never rest: the CPU time that they use in each period, and how long they stand still in it.
func Busy(period, quota, threads, cpus int) (used, still int) {
	if quota == -1 || quota >= period {
		return min(threads, cpus) * period, 0
	}
	return quota, period - quota
}

// Finish is the time at which one thread has done its work, if it begins at the beginning of a period.
func Finish(period, quota, work int) int {
	if work <= 0 {
		return 0
	}
	if quota == -1 || quota >= period {
		return work
	}
	before := (work - 1) / quota // periods that it uses up before its last one
	return before*period + work - before*quota
}
