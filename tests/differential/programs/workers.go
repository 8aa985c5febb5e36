package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type job struct {
	id   int
	cost time.Duration
}

type result struct {
	job
	err error
}

func worker(ctx context.Context, jobs <-chan job, out chan<- result, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		select {
		case <-ctx.Done():
			out <- result{j, ctx.Err()}
			return
		case <-time.After(j.cost):
			out <- result{job: j}
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	jobs := make(chan job)
	out := make(chan result, 8)
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go worker(ctx, jobs, out, &wg)
	}
	for i := range 5 {
		jobs <- job{id: i, cost: time.Duration(i) * time.Millisecond}
	}
	close(jobs)
	wg.Wait()
	close(out)
	var mu sync.Mutex
	failed := 0
	for r := range out {
		mu.Lock()
		if r.err != nil {
			failed++
		}
		mu.Unlock()
	}
	fmt.Println("failed:", failed)
}
