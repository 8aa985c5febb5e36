package main

type counter struct {
	n    int
	name string
}

func (c counter) value() int { return c.n }

func (c *counter) add(d int) { c.n += d }

type wrapped struct {
	*counter
	label
}

type label string

func (l label) size() int { return len(l) }

func onValue(c counter) int {
	c.add(1)
	return c.value()
}

func onPointer(p *counter) int {
	p.add(2)
	return p.value()
}

func promoted(w wrapped) int {
	w.add(3)
	return w.value() + w.size()
}

func onElement(s []counter) { s[0].add(4) }

func onLiteral() int { return label("abc").size() }

func main() {
	onElement(make([]counter, 1))
	println(onValue(counter{}), onPointer(&counter{}), promoted(wrapped{counter: &counter{}}), onLiteral())
}
