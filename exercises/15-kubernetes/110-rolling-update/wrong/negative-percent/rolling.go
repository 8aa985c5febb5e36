// Package rolling computes how a Deployment replaces its Pods.
package rolling

import (
	"fmt"
	"strconv"
	"strings"
)

// Limits returns how many Pods may exist at most, and how many must be ready at least, during an update.
// maxSurge and maxUnavailable are numbers ("1") or percentages ("25%").
func Limits(replicas int, maxSurge, maxUnavailable string) (most, least int, err error) {
	s, err := amount(maxSurge, replicas, true)
	if err != nil {
		return 0, 0, err
	}
	u, err := amount(maxUnavailable, replicas, false)
	if err != nil {
		return 0, 0, err
	}
	if s == 0 && u == 0 {
		u = 1
	}
	return replicas + s, max(0, replicas-u), nil
}

// Next returns how many new Pods to add and how many old ones to delete now.
// There are old Pods, all ready, and fresh new ones, of which freshReady are ready.
func Next(replicas, most, least, old, fresh, freshReady int) (up, down int) {
	up = most - old - fresh
	if up > replicas-fresh {
		up = replicas - fresh
	}
	down = old + freshReady - least
	if down > old {
		down = old
	}
	if up < 0 {
		up = 0
	}
	if down < 0 {
		down = 0
	}
	return up, down
}

func amount(v string, n int, up bool) (int, error) {
	digits, percent := strings.CutSuffix(v, "%")
	x, err := strconv.Atoi(digits)
	if err != nil || !percent && x < 0 {
		return 0, fmt.Errorf("%q is neither a number nor a percentage", v)
	}
	if !percent {
		return x, nil
	}
	x *= n
	if up {
		x += 99
	}
	return x / 100, nil
}
