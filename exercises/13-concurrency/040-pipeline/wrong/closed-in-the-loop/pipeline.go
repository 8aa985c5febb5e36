// Package pipeline has stages that are connected by channels.
package pipeline

// Generate sends the numbers from 1 to n.
func Generate(n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 1; i <= n; i++ {
			out <- i
		}
	}()
	return out
}

// Square sends the square of each number that it receives.
func Square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		for n := range in {
			out <- n * n
			close(out)
		}
	}()
	return out
}

// Sum adds all numbers up.
func Sum(in <-chan int) int {
	total := 0
	for n := range in {
		total += n
	}
	return total
}
