// Package probe asks Pods how they are.
package probe

import "sync"

// CheckAll asks all pods at the same time; the answer of pods[i] is at place i.
func CheckAll(pods []string, healthy func(string) bool) []bool {
	result := make([]bool, len(pods))
	var wg sync.WaitGroup
	for i, pod := range pods {
		wg.Add(1)
		go func() {
			result[i] = healthy(pod)
		}()
	}
	wg.Wait()
	return result
}
