package report

import "fmt"

func Summary(name string, ready, all int) string {
	return fmt.Sprintf("%s: %d of %d ready", name, all, ready)
}

func Unusual(port int) bool {
	return port != 80 && port != 443
}
