package main

type point struct{ x, y int }

type base struct {
	point
	tag string
}

type node struct {
	*base
	next *node
	grid [3]point
}

func direct(p point) int { return p.x - p.y }

func pointer(p *point) int { return p.y }

func promoted(b base) int { return b.y + len(b.tag) }

func throughPointer(n *node) int { return n.x }

func chain(n *node) string { return n.next.next.tag }

func inside(n *node, i int) int { return n.grid[i].y }

func result() int { return make2().y }

func make2() point { return point{1, 2} }

func write(n *node, p *point) {
	n.y = 7
	n.grid[1].x = 8
	*p = n.grid[2]
}

func main() {
	n := &node{base: &base{}}
	n.next = &node{next: n}
	write(n, &point{})
	println(direct(point{}), pointer(&point{}), promoted(base{}), throughPointer(n), chain(n), inside(n, 0), result())
}
