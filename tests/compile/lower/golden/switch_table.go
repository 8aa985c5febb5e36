package main

func weekday(n int) string {
	switch n {
	case 0:
		return "Sun"
	case 1:
		return "Mon"
	case 2:
		return "Tue"
	case 3:
		return "Wed"
	case 4:
		return "Thu"
	case 5, 6:
		return "Fri or Sat"
	}
	return "?"
}

func main() { println(weekday(1)) }
