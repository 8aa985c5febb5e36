// Package hpa computes how many replicas a HorizontalPodAutoscaler wants.
package hpa

// Desired returns the number of replicas.
//
// now replicas use metric on average, target is what they should use (both in percent of their request).
// The answer is now * metric / target, rounded up, but:
// when metric is within 10% of target, or exactly 10% away, nothing changes;
// the answer is never below least nor above most.
func Desired(now, metric, target, least, most int) int {
	want := now * metric / target
	if away := metric - target; away*10 <= target && -away*10 <= target {
		want = now
	}
	return min(max(want, least), most)
}
