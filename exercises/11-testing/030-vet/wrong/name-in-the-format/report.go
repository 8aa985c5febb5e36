package report

import "fmt"

func Summary(name string, ready, all int) string {
	return fmt.Sprintf(name+": %d of %d ready", ready, all)
}

func Unusual(port int) bool {
	return port != 80 && port != 443
}
