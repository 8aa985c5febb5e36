// Package quota computes what a CPU quota does.
package quota

import "errors"

// Valid says whether the kernel takes a period and a quota, in microseconds.
func Valid(period, quota int) error {
	if quota != -1 && quota < 1000 || period < 1000 || period > 1000000 {
		return errors.New("Invalid argument")
	}
	return nil
}

// Busy is for threads that never rest: the CPU time that they use in each period, and how long they stand still in it.
func Busy(period, quota, threads, cpus int) (used, still int) {
	n := threads
	if cpus < n {
		n = cpus
	}
	if quota == -1 || n*period <= quota {
		return n * period, 0
	}
	return quota, period - quota/n
}

// Finish is the time at which one thread has done its work, if it begins at the beginning of a period.
func Finish(period, quota, work int) int {
	if quota == -1 {
		return work
	}
	t := 0
	for work > quota {
		t += period
		work -= quota
	}
	return t + work
}
