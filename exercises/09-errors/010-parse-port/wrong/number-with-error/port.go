package port

import (
	"fmt"
	"strconv"
)

func ParsePort(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("port %q: must be from 1 to 65535", text)
	}
	if n < 1 || n > 65535 {
		return n, fmt.Errorf("port %q: must be from 1 to 65535", text)
	}
	return n, nil
}
