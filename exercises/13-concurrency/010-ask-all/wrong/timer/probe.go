package probe

import "time"

func CheckAll(pods []string, healthy func(string) bool) []bool {
	result := make([]bool, len(pods))
	for i, pod := range pods {
		go func() {
			result[i] = healthy(pod)
		}()
	}
	<-time.After(300 * time.Millisecond)
	return result
}
