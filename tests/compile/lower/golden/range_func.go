package main

// The body becomes a function; leaving it goes through its result and a state that is looked at afterwards.

func count(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func plain() (sum int) {
	for x := range count {
		sum += x
		if x == 10 {
			break
		}
	}
	return
}

func returns(limit int) int {
	for x := range count {
		if x > limit {
			return x * 2
		}
	}
	return -1
}

func main() { println(plain(), returns(3)) }
