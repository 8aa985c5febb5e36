package port

import (
	"errors"
	"strconv"
)

var errPort = errors.New("not a port")

func ParsePort(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 65535 {
		return 0, errPort
	}
	return n, nil
}
