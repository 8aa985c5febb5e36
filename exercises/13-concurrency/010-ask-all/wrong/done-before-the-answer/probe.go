package probe

import "sync"

func CheckAll(pods []string, healthy func(string) bool) []bool {
	result := make([]bool, len(pods))
	var wg sync.WaitGroup
	for i, pod := range pods {
		wg.Add(1)
		go func() {
			wg.Done()
			result[i] = healthy(pod)
		}()
	}
	wg.Wait()
	return result
}
