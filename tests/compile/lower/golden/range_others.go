package main

func text(s string) (sum rune) {
	for i, r := range s {
		sum += r + rune(i)
	}
	return
}

func entries(m map[string]int) (sum int) {
	for k, v := range m {
		sum += v + len(k)
	}
	return
}

func keysOnly(m map[int]bool) (n int) {
	for k := range m {
		if k == 3 {
			continue
		}
		n++
	}
	return
}

func channel(c chan int) (sum int) {
	for x := range c {
		sum += x
	}
	return
}

func main() {
	c := make(chan int)
	close(c)
	println(text("abc"), entries(nil), keysOnly(nil), channel(c))
}
