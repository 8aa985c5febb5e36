package a

type point struct {
	x, y int
	next *point
}

var changes = make(chan int)

func next() int { return 1 }

func (p *point) set(x, y int) {
	p.x = p.x // want `^self-assignment of p\.x$`
	p.x, p.y = p.x, y // want `^self-assignment of p\.x$`
	p.x, p.y = x, p.y // want `^self-assignment of p\.y$`
	p.x, p.y = p.x, p.y // want `^self-assignment of p\.x, p\.y$`
	p.next.x = p.next.x // want `self-assignment of p\.next\.x`
	p.x = (p.x)
	p.x, y = y, p.x
	z := x
	_ = z
}

func others(s []int, m map[string]int, a [3]int, p *int, i int) {
	s[0] = s[0]     // want `self-assignment of s\[0\]`
	s[i+1] = s[i+1] // want `self-assignment of s\[i\+1\]`
	s[next()] = s[next()]
	m["a"] = m["a"]
	a[i] = a[i] // want `self-assignment of a\[i\]`
	*p = *p     // want `self-assignment of \*p`
	s[<-changes] = s[<-changes]
	s[len(s)-1] = s[len(s)-1] // want `self-assignment of s\[len\(s\)-1\]`
	if i = i; i > 0 { // want `self-assignment of i`
		i++
	}
	i = i; i++ // want `self-assignment of i`
	i, a[0], a[1] = i, a[0], 3 // want `^self-assignment of i, a\[0\]$`
	a[1], i, a[0] = 2, i, a[0] // want `^self-assignment of i, a\[0\]$`
	for i = i; i < 3; i++ { // want `self-assignment of i`
	}
	switch i = i; { // want `self-assignment of i`
	case i > 1:
		i = i // want `self-assignment of i`
	}
}
