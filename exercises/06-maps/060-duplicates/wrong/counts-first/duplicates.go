package main

func Repeated(names []string) (string, bool) {
	counts := make(map[string]int)
	for _, name := range names {
		counts[name]++
	}
	for _, name := range names {
		if counts[name] > 1 {
			return name, true
		}
	}
	return "", false
}
