package ask

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no answer in time")

func Ask(limit time.Duration, question func() string) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- question() }()
	select {
	case a := <-answer:
		return a, nil
	case <-time.After(limit):
		return "", errors.New("no answer in time")
	}
}
