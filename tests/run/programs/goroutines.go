// Goroutines: results through channels, wait groups, mutexes; many of them; panics do not leak; scheduling by blocking.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
)

func worker(id int, jobs <-chan int, results chan<- [2]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- [2]int{id, j * j}
	}
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	a, b := make(chan int), make(chan int)
	go func() { a <- fib(n - 1) }()
	go func() { b <- fib(n - 2) }()
	return <-a + <-b
}

type account struct {
	sync.Mutex
	balance int
}

func (a *account) add(n int) {
	a.Lock()
	defer a.Unlock()
	old := a.balance
	runtime.Gosched()
	a.balance = old + n
}

func generate(ch chan<- int) {
	for i := 2; ; i++ {
		ch <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if i := <-in; i%prime != 0 {
			out <- i
		}
	}
}

func deepBlock(n int, ch chan int) int {
	if n == 0 {
		return <-ch
	}
	x := n * 3
	r := deepBlock(n-1, ch)
	return r + x - 3*n
}

func main() {
	jobs, results := make(chan int, 100), make(chan [2]int, 100)
	var wg sync.WaitGroup
	for id := range 4 {
		wg.Add(1)
		go worker(id, jobs, results, &wg)
	}
	for i := range 50 {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	close(results)
	sum, n := 0, 0
	for r := range results {
		sum += r[1]
		n++
	}
	fmt.Println(sum, n)
	fmt.Println(fib(12))
	var acc account
	for range 100 {
		wg.Go(func() { acc.add(1) })
	}
	wg.Wait()
	fmt.Println(acc.balance)
	ch := make(chan int)
	go generate(ch)
	for range 10 {
		prime := <-ch
		fmt.Print(prime, " ")
		next := make(chan int)
		go filter(ch, next, prime)
		ch = next
	}
	fmt.Println()
	var count atomic.Int64
	for i := range 10000 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			count.Add(int64(i))
		}()
	}
	wg.Wait()
	fmt.Println(count.Load())
	d := make(chan int)
	go func() { d <- 42 }()
	fmt.Println(deepBlock(500, d))
	values := make([]int, 20)
	for i := range values {
		wg.Add(1)
		go func(out *int, i int) {
			defer wg.Done()
			runtime.Gosched()
			*out = i * i
		}(&values[i], i)
	}
	wg.Wait()
	fmt.Println(values)
	var mu sync.Mutex
	var names []string
	for _, s := range []string{"c", "a", "b"} {
		wg.Add(1)
		go func() {
			mu.Lock()
			names = append(names, s)
			mu.Unlock()
			wg.Done()
		}()
	}
	wg.Wait()
	sort.Strings(names)
	fmt.Println(names)
	errs := make(chan error, 3)
	for i := range 3 {
		go func() {
			defer func() {
				if e := recover(); e != nil {
					errs <- fmt.Errorf("goroutine %d: %v", i, e)
				}
			}()
			_ = []int{1}[i*5]
			errs <- nil
		}()
	}
	var texts []string
	for range 3 {
		texts = append(texts, fmt.Sprint(<-errs))
	}
	sort.Strings(texts)
	fmt.Println(texts)
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v + 1
		}
		close(pong)
	}()
	v := 0
	for range 1000 {
		ping <- v
		v = <-pong
	}
	close(ping)
	_, open := <-pong
	fmt.Println(v, open, runtime.NumGoroutine() > 0)
}

// Output:
// 40425 50
// 144
// 100
// 2 3 5 7 11 13 17 19 23 29 
// 49995000
// 42
// [0 1 4 9 16 25 36 49 64 81 100 121 144 169 196 225 256 289 324 361]
// [a b c]
// [<nil> goroutine 1: runtime error: index out of range [5] with length 1 goroutine 2: runtime error: index out of range [10] with length 1]
// 1000 false true
