// Package report writes reports.
package report

import "fmt"

// Summary returns "NAME: READY of ALL ready".
func Summary(name string, ready, all int) string {
	return fmt.Sprintf("%s: %s of %s ready", name, ready, all)
}

// Unusual reports whether the port is neither 80 nor 443.
func Unusual(port int) bool {
	return port != 80 && port != 443
}
