package main

// Values of memory class are copied; where source and target may be the same memory, over a copy.

type big struct {
	data [8]int
	next *big
}

func assign(p, q *big) { *p = *q }

func local(p *big) int {
	b := *p
	b.data[0] = 1
	return b.data[0] + p.data[0]
}

func exchange(p, q *big) { *p, *q = *q, *p }

func element(s []big, i int) { s[i] = s[0] }

func makeBig(n int) big { return big{data: [8]int{n}} }

func fromCall(p *big) { *p = makeBig(p.data[0]) }

func arrays(a [3]int) (b [3]int) {
	b = a
	a[0] = 9
	return
}

func main() {
	b := &big{}
	assign(b, b)
	exchange(b, &big{})
	element(make([]big, 2), 1)
	fromCall(b)
	println(local(b), arrays([3]int{1})[0])
}
