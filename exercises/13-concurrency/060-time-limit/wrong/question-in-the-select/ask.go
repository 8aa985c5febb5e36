package ask

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no answer in time")

func Ask(limit time.Duration, question func() string) (string, error) {
	answer := make(chan string, 1)
	select {
	case answer <- question():
		return <-answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
