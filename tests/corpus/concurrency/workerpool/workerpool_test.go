package workerpool

import (
	"errors"
	"testing"
)

func TestRun(t *testing.T) {
	jobs := []int{1, 2, 3, -4, 5, 6, 7, 8, 9, 10}
	for _, workers := range []int{1, 3, 20} {
		for i, r := range Run(jobs, workers, Square) {
			if r.Job != jobs[i] {
				t.Errorf("%d workers: job %d is %d", workers, i, r.Job)
			}
			if r.Job < 0 {
				if !errors.Is(r.Err, ErrNegative) {
					t.Errorf("error is %v", r.Err)
				}
			} else if r.Value != r.Job*r.Job || r.Err != nil {
				t.Errorf("%+v", r)
			}
		}
	}
}

func TestPanics(t *testing.T) {
	zero := 0
	results := Run([]int{1, 0}, 2, func(n int) (int, error) { return n / (n + zero), nil })
	if err := results[1].Err; err == nil || err.Error() != "job 0: panic: runtime error: integer divide by zero" {
		t.Errorf("error is %v", err)
	}
	if results[0].Value != 1 {
		t.Error(results[0])
	}
}
