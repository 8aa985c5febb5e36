// Package workerpool spreads jobs over goroutines.
package workerpool

import (
	"errors"
	"fmt"
	"sync"
)

// Result is what became of a job.
type Result struct {
	Job, Value int
	Err        error
}

// ErrNegative is returned for negative jobs.
var ErrNegative = errors.New("negative job")

// Run does all jobs with so many workers; the results are in the order of the jobs.
func Run(jobs []int, workers int, work func(int) (int, error)) []Result {
	todo := make(chan int)
	results := make([]Result, len(jobs))
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range todo {
				v, err := safely(work, jobs[i])
				results[i] = Result{jobs[i], v, err}
			}
		})
	}
	for i := range jobs {
		todo <- i
	}
	close(todo)
	wg.Wait()
	return results
}

func safely(work func(int) (int, error), job int) (v int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job %d: panic: %v", job, r)
		}
	}()
	return work(job)
}

// Square is some work.
func Square(n int) (int, error) {
	if n < 0 {
		return 0, ErrNegative
	}
	return n * n, nil
}
