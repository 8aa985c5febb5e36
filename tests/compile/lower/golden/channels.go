package main

func make2(n int) (chan int, chan string) { return make(chan int), make(chan string, n) }

func send(c chan<- int, x int) { c <- x }

func receive(c <-chan string) string { return <-c }

func commaOk(c chan int) (int, bool) {
	x, ok := <-c
	return x, ok
}

func drop(c chan struct{}) {
	<-c
	c <- struct{}{}
}

func state(c chan [3]int) (int, int, [3]int) {
	close(c)
	return len(c), cap(c), <-c
}

func main() {
	a, b := make2(1)
	go send(a, 1)
	println(<-a)
	b <- "x"
	println(receive(b))
	close(a)
	println(commaOk(a))
	d := make(chan struct{}, 1)
	d <- struct{}{}
	drop(d)
	n, _, _ := state(make(chan [3]int))
	println(n)
}
