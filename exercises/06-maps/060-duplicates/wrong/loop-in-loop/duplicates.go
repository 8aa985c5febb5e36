package main

func Repeated(names []string) (string, bool) {
	for i, name := range names {
		for _, before := range names[:i] {
			if before == name {
				return name, true
			}
		}
	}
	return "", false
}
