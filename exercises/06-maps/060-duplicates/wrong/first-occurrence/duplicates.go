package main

func Repeated(names []string) (string, bool) {
	for i, name := range names {
		for _, later := range names[i+1:] {
			if later == name {
				return name, true
			}
		}
	}
	return "", false
}
