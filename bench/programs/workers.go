// A pool of workers, a buffered channel of jobs, a wait group, a mutex.
package main

import (
	"fmt"
	"sync"
)

type job struct{ id, n int }

func collatz(n int) (steps int) {
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return
}

func main() {
	jobs, results := make(chan job, 100), make(chan [2]int, 100)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := map[int]int{}
	for w := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				steps := collatz(j.n)
				mu.Lock()
				done[w]++
				mu.Unlock()
				results <- [2]int{j.id, steps}
			}
		}()
	}
	go func() {
		for i := range 2_000_000 {
			jobs <- job{i, i%5000 + 1}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	sum, check := 0, 0
	for r := range results {
		sum += r[1]
		check ^= r[0] * r[1]
	}
	total := 0
	for _, n := range done {
		total += n
	}
	fmt.Println(sum, check, total)
}
