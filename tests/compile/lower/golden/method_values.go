package main

type counter struct{ n int }

func (c counter) value() int { return c.n }

func (c *counter) add(d int) int {
	c.n += d
	return c.n
}

type valuer interface{ value() int }

func bound(c counter) func() int { return c.value }

func boundPointer(p *counter) func(int) int { return p.add }

func boundInterface(v valuer) func() int { return v.value }

func expression() func(counter) int { return counter.value }

func pointerExpression() func(*counter, int) int { return (*counter).add }

func interfaceExpression() func(valuer) int { return valuer.value }

func main() {
	c := counter{1}
	println(bound(c)(), boundPointer(&c)(2), boundInterface(c)(), expression()(c), pointerExpression()(&c, 3))
	println(interfaceExpression()(c))
}
