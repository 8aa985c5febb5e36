// Package rolling computes how a Deployment replaces its Pods.
package rolling

import (
	"fmt"
	"strconv"
	"strings"
)

// part is a number, or a percentage of n; with round 99 rounded up, with 0 down.
func part(n int, value string, round int) (int, error) {
	digits, percent := strings.CutSuffix(value, "%")
	count, err := strconv.Atoi(digits)
	if err != nil || count < 0 {
		return 0, fmt.Errorf("%q is neither a number nor a percentage", value)
	}
	if percent {
		count = (n*count + round) / 100
	}
	return count, nil
}

// Limits returns how many Pods may exist at most, and how many must be ready at least, during an update.
// maxSurge and maxUnavailable are numbers ("1") or percentages ("25%").
func Limits(replicas int, maxSurge, maxUnavailable string) (most, least int, err error) {
	surge, err := part(replicas, maxSurge, 99)
	if err != nil {
		return 0, 0, err
	}
	unavailable, err := part(replicas, maxUnavailable, 99)
	if err != nil {
		return 0, 0, err
	}
	if surge == 0 && unavailable == 0 {
		unavailable = 1
	}
	return replicas + surge, max(0, replicas-unavailable), nil
}

// Next returns how many new Pods to add and how many old ones to delete now.
// There are old Pods, all ready, and fresh new ones, of which freshReady are ready.
func Next(replicas, most, least, old, fresh, freshReady int) (up, down int) {
	up = max(0, min(replicas-fresh, most-(old+fresh)))
	down = max(0, min(old, old+freshReady-least))
	return up, down
}
