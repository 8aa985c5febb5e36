// Package cpu reads amounts of CPU.
package cpu

import (
	"fmt"
	"strconv"
	"strings"
)

// Milli returns the thousandths of a core that text means, such as "2" or "500m".
func Milli(text string) (int, error) {
	digits, isMilli := strings.CutSuffix(text, "m")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0, fmt.Errorf("cpu %q: no number", text)
	}
	if n < 0 {
		return 0, fmt.Errorf("cpu %q: below zero", text)
	}
	if !isMilli {
		n *= 1000
	}
	return n, nil
}
