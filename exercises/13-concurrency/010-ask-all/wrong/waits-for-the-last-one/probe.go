package probe

func CheckAll(pods []string, healthy func(string) bool) []bool {
	result := make([]bool, len(pods))
	done := make(chan bool)
	for i, pod := range pods {
		go func() {
			result[i] = healthy(pod)
			if i == len(pods)-1 {
				close(done)
			}
		}()
	}
	<-done
	return result
}
