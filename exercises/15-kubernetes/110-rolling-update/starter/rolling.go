// Package rolling computes how a Deployment replaces its Pods.
package rolling

// Limits returns how many Pods may exist at most, and how many must be ready at least, during an update.
// maxSurge and maxUnavailable are numbers ("1") or percentages ("25%").
func Limits(replicas int, maxSurge, maxUnavailable string) (most, least int, err error) {
	return replicas, replicas, nil // TODO
}

// Next returns how many new Pods to add and how many old ones to delete now.
// There are old Pods, all ready, and fresh new ones, of which freshReady are ready.
func Next(replicas, most, least, old, fresh, freshReady int) (up, down int) {
	return replicas - fresh, old // TODO: this replaces all at once
}
