package main

func both(a chan int, b chan string, out chan<- float64) int {
	select {
	case x := <-a:
		return x
	case s, ok := <-b:
		if ok {
			return len(s)
		}
	case out <- 1.5:
		return 3
	}
	return 0
}

func try(c chan int) (x int) {
	select {
	case x = <-c:
	default:
		x = -1
	}
	return
}

func offer(c chan int, x int) bool {
	select {
	case c <- x:
		return true
	default:
		return false
	}
}

func polling(c chan bool) (n int) {
loop:
	for {
		select {
		case <-c:
			break loop
		default:
			n++
		}
	}
	return
}

func forever() {
	select {}
}

func main() {
	c := make(chan int, 1)
	done := make(chan bool)
	close(done)
	go forever()
	println(offer(c, 1), try(c), polling(done), both(nil, nil, make(chan float64, 1)))
}
