package main

type stringer interface{ String() string }

func kind(x any) int {
	switch x.(type) {
	case nil:
		return 0
	case int, uint:
		return 1
	case stringer:
		return 2
	}
	return 3
}

func size(x any) int {
	switch v := x.(type) {
	case string:
		return len(v)
	case []int:
		return len(v)
	case bool, nil:
		if v == true {
			return 1
		}
	default:
		_ = v
	}
	return -1
}

func main() { println(kind(1), size("abc")) }
