// Package sleepsort sorts by sleeping, which nobody should do.
package sleepsort

import "time"

// Sort sends the numbers in the order of their size.
func Sort(numbers []int, unit time.Duration) <-chan int {
	out := make(chan int)
	left := make(chan struct{})
	for _, n := range numbers {
		go func() {
			time.Sleep(time.Duration(n) * unit)
			out <- n
			left <- struct{}{}
		}()
	}
	go func() {
		for range numbers {
			<-left
		}
		close(out)
	}()
	return out
}
