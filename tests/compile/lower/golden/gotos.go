package main

func loop(n int) int {
	i := 0
again:
	if i < n {
		i += 2
		goto again
	}
	return i
}

func cleanup(n int) (err int) {
	if n < 0 {
		goto fail
	}
	return 0
fail:
	err = 1
	return
}

func main() { println(loop(5), cleanup(-1)) }
