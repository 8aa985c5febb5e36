// Structs: values, nesting, pointers to them, anonymous ones, comparison, printing, tags, zero sizes.
package main

import "fmt"

type address struct {
	street string
	number int
}

type person struct {
	name    string
	age     uint8
	home    address
	friends []*person
	extra   struct{ likes, dislikes string }
}

func older(p person) person { p.age++; return p }

func (p *person) move(s string, n int) { p.home = address{s, n} }

type list struct {
	value int
	next  *list
}

type empty struct{}

func main() {
	var zero person
	fmt.Printf("%v\n%+v\n", zero, zero)
	p := person{name: "Ann", age: 41, home: address{"Elm", 5}}
	q := p
	q.name, q.home.number = "Bob", 6
	q.extra.likes = "go"
	r := older(p)
	fmt.Println(p.name, q.name, p.home, q.home, p.age, r.age, q.extra)
	pp := &p
	pp.move("Oak", 7)
	(*pp).age += 2
	pp.friends = append(pp.friends, &q, pp)
	fmt.Println(p.home, p.age, len(p.friends), p.friends[0].name, p.friends[1].friends[1].friends[0].home.street)
	home := &p.home
	home.street = "Ash"
	n := &home.number
	*n *= 100
	fmt.Println(p.home, pp.home == *home, address{"Ash", 700} == p.home)
	fmt.Printf("%v %+v %#v %T\n", p.home, p.home, p.home, p.home)
	fmt.Printf("%v %+v\n", home, &q.extra)
	point := struct{ X, Y int }{1, 2}
	other := struct{ X, Y int }{1, 2}
	fmt.Println(point == other, point)
	type xy struct{ X, Y int }
	var named xy = point
	named.X = 10
	fmt.Println(named, point, xy(other) != named)
	var l *list
	for i := range 4 {
		l = &list{i, l}
	}
	for e := l; e != nil; e = e.next {
		fmt.Print(e.value, " ")
	}
	fmt.Println()
	l.next.next = nil
	fmt.Println(*l.next, l.next.next == nil)
	es := [3]empty{}
	var e1, e2 empty
	fmt.Println(es, e1 == e2, len(es))
	people := []person{{name: "x"}, {name: "y", age: 3}}
	for i := range people {
		people[i].age += 10
	}
	for _, who := range people {
		who.age = 0
	}
	fmt.Println(people[0].age, people[1].age)
	m := map[string]*person{"p": {name: "in map"}}
	m["p"].age = 9
	fmt.Println(m["p"].name, m["p"].age)
	type mixed struct {
		a bool
		b int64
		c byte
		d float32
		e string
		f any
		g complex64
		h [2]int16
		i func() int
		j chan int
		k map[string]int
		l *int
	}
	x := mixed{a: true, c: 7, e: "s", f: 3.5, h: [2]int16{-1, 1}, g: 1i}
	y := x
	y.h[0], y.f, y.d = 5, "changed", 2.5
	fmt.Printf("%+v\n%+v\n", x, y)
	fn := struct {
		name string
		do   func(int) int
	}{"double", func(n int) int { return n * 2 }}
	fmt.Println(fn.name, fn.do(21))
	swap := [2]address{{"a", 1}, {"b", 2}}
	swap[0], swap[1] = swap[1], swap[0]
	fmt.Println(swap)
	a, b := make10(3), make10(4)
	a.rows[2] = b.rows[3]
	fmt.Println(a.rows[2] == b.rows[3], a == b, a.total(), b.total())
}

type large struct {
	rows [10][4]int
	name string
}

func make10(k int) (l large) {
	for i := range l.rows {
		for j := range l.rows[i] {
			l.rows[i][j] = i*k + j
		}
	}
	l.name = "large"
	return
}

func (l large) total() (n int) {
	for _, row := range l.rows {
		for _, v := range row {
			n += v
		}
	}
	return
}

// Output:
// { 0 { 0} [] { }}
// {name: age:0 home:{street: number:0} friends:[] extra:{likes: dislikes:}}
// Ann Bob {Elm 5} {Elm 6} 41 42 {go }
// {Oak 7} 43 2 Bob Elm
// {Ash 700} true true
// {Ash 700} {street:Ash number:700} main.address{street:"Ash", number:700} main.address
// &{Ash 700} &{likes:go dislikes:}
// true {1 2}
// {10 2} {1 2} true
// 3 2 1 0 
// {2 <nil>} true
// [{} {} {}] true 3
// 10 13
// in map 9
// {a:true b:0 c:7 d:0 e:s f:3.5 g:(0+1i) h:[-1 1] i:<nil> j:<nil> k:map[] l:<nil>}
// {a:true b:0 c:7 d:2.5 e:s f:changed g:(0+1i) h:[5 1] i:<nil> j:<nil> k:map[] l:<nil>}
// double 42
// [{b 2} {a 1}]
// true false 624 780
