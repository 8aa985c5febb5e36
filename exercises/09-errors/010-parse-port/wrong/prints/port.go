// Package port reads ports.
package port

import (
	"fmt"
	"strconv"
)

// ParsePort returns the port that text means, a number from 1 to 65535.
func ParsePort(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		fmt.Println("bad port:", text)
		return 0, fmt.Errorf("port %q: must be a number", text)
	}
	if n < 1 || n > 65535 {
		return 0, fmt.Errorf("port %q: must be from 1 to 65535", text)
	}
	return n, nil
}
