package probe

// CheckAll asks the pods.
func CheckAll(pods []string, healthy func(string) bool) []bool {
	result := make([]bool, len(pods))
	for i, pod := range pods {
		result[i] = healthy(pod)
	}
	return result
}
