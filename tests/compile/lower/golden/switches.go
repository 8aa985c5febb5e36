package main

func tag(n int) string {
	switch n {
	case 1:
		return "one"
	case 2, 3:
		return "few"
	default:
		return "many"
	}
}

func conditions(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func falling(n int) (sum int) {
	switch n {
	case 0:
		sum++
		fallthrough
	case 1:
		sum += 2
		if n == 1 {
			break
		}
		fallthrough
	case 2:
		sum += 4
	}
	return
}

func words(s string) int {
	switch s {
	case "a", "bc":
		return 1
	case "def":
		return 2
	}
	return 0
}

func call() int {
	switch n := tag(1); len(n) {
	case 3:
		return len(n)
	}
	return 0
}

func main() { println(tag(1), conditions(2), falling(0), words("def"), call()) }
