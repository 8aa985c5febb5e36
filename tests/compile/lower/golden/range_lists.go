package main

type point struct{ x, y int }

func slice(s []int) (sum int) {
	for i, x := range s {
		sum += i * x
	}
	return
}

func keys(s []string) (n int) {
	for i := range s {
		n += i
	}
	return
}

func array(a [4]int) (sum int) {
	for _, x := range a {
		a[3] = 0
		sum += x
	}
	return
}

func pointer(a *[4]point) (sum int) {
	for i, p := range a {
		sum += p.y * i
	}
	return
}

func number(n int) (sum int) {
	for i := range n {
		sum += i
	}
	return
}

func constant() (sum uint8) {
	for i := range uint8(10) {
		sum += i
	}
	return
}

func assigned(s []int) (i, x int) {
	for i, x = range s {
	}
	return
}

func times(n int) (k int) {
	for range n {
		k++
	}
	return
}

func main() {
	println(slice(nil), keys(nil), array([4]int{}), pointer(new([4]point)), number(3), constant(), times(2))
	println(assigned(nil))
}
