// Package probe asks Pods how they are.
package probe

import "sync"

// CheckAll asks all pods at the same time; the answer of pods[i] is at place i.
func CheckAll(pods []string, healthy func(string) bool) []bool {
	var result []bool
	var mu sync.Mutex
	var wg sync.WaitGroup
	for _, pod := range pods {
		wg.Add(1)
		go func() {
			defer wg.Done()
			ok := healthy(pod)
			mu.Lock()
			defer mu.Unlock()
			result = append(result, ok)
		}()
	}
	wg.Wait()
	return result
}
