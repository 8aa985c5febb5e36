// Package kubelet decides when a container that has exited is started again.
package kubelet

import "time"

const (
	first   = 10 * time.Second // the first wait that is not 0
	most    = 5 * time.Minute  // the longest
	healthy = 10 * time.Minute // a run so long forgives all crashes before it
)

// Container is a container of a Pod.
type Container struct {
	Policy string
	next   time.Duration
}

// Exited says that the container ended with an exit code after it ran for some time.
// It returns whether the kubelet starts it again, and how long it waits before.
func (c *Container) Exited(code int, ran time.Duration) (restart bool, wait time.Duration) {
	restart = c.Policy == "Always" || c.Policy == "OnFailure" && code != 0
	if ran >= healthy {
		c.next = 0
	}
	wait = c.next
	c.next = min(max(first, 2*c.next), most)
	return restart, wait
}

// Status is what kubectl shows for a container that has ended so and waits so long for its restart, if there is one.
func Status(code int, outOfMemory, restart bool, wait time.Duration) string {
	switch {
	case restart && wait > 0:
		return "CrashLoopBackOff"
	case restart:
		return "Running"
	case outOfMemory:
		return "OOMKilled"
	case code == 0:
		return "Completed"
	}
	return "Error"
}
