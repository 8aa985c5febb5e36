package ask

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no answer in time")

func Ask(limit time.Duration, question func() string) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- question() }()
	var a string
	select {
	case a = <-answer:
	case <-time.After(limit):
	}
	if a == "" {
		return "", ErrTimeout
	}
	return a, nil
}
