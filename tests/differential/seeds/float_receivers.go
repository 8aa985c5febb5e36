package main

import "fmt"

type point struct {
	x float32
	y float64
	n int16
}

func (p point) add(d float32) float32 { return p.x + d + float32(p.n) }

func (p point) show(why string) { fmt.Println(why, p.x, p.y, p.n) }

func (p point) send(ch chan float64) { ch <- float64(p.x) + p.y }

type adder interface{ add(float32) float32 }

func bound(p point, ch chan float64) float32 {
	f := p.add
	p.x = 100
	defer p.show("deferred")
	go p.send(ch)
	fmt.Println(<-ch)
	var i adder = p
	return f(1) + i.add(2)
}

func main() {
	ch := make(chan float64)
	fmt.Println(bound(point{1.5, 2.5, 3}, ch))
}

// Output:
// 102.5
// deferred 100 2.5 3
// 110.5
