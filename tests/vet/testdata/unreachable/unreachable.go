package a

import "os"

func returns() int {
	return 1
	println() // want "^unreachable code$"
	println()
	return 2
}

func panics() {
	panic(1)
	println() // want "unreachable code"
}

func exits() {
	os.Exit(1)
	println()
}

func ownPanic() {
	panic := func(int) {}
	panic(1)
	println()
}

func blocks(x int) int {
	{
		return 1
	}
	println() // want "unreachable code"
	if x > 0 {
		return 1
	} else {
		return 2
	}
	println() // want "unreachable code"
	if x > 1 {
		return 1
	} else if x > 2 {
		panic(1)
	} else {
		return 3
	}
	return 1 // want "unreachable code"
}

func fine(x int) int {
	if x > 0 {
		return 1
	}
	println()
	for {
		if x > 3 {
			break
		}
	}
	println()
	for x > 3 {
	}
	println()
	for range x {
		return 3
	}
	println()
	switch x {
	case 1:
		return 1
	}
	println()
	return 3
}

func loops(ch chan int) {
	for {
	}
	println() // want "unreachable code"
	for {
		continue
		println() // want "unreachable code"
	}
	println() // want "unreachable code"
L:
	for {
		for {
			break L
		}
		println() // want "unreachable code"
	}
	println()
	select {}
	println() // want "unreachable code"
	select {
	case <-ch:
		return
	}
	println() // want "unreachable code"
	select {
	case <-ch:
		return
	case ch <- 1:
		break
	}
	println()
}

func switches(x any, n int) {
	switch n {
	case 1:
		return
	default:
		panic(1)
	}
	println() // want "unreachable code"
	switch n {
	case 1:
		return
		fallthrough // want "unreachable code"
	case 2:
		println()
	default:
		return
	}
	println()
	switch x.(type) {
	case int:
		return
	default:
		return
	}
	println() // want "unreachable code"
}

func gotos(n int) {
	if n > 1 {
		goto end
	}
	return
end:
	println()
	goto again
	println() // want "unreachable code"
again:
	func() {
		return
		println() // want "unreachable code"
	}()
	return
	;
}

func sameLine(n int) {
	for {
		break; println() // want "unreachable code"
	}
	switch { case n > 1: return; println() } // want "unreachable code"
}
