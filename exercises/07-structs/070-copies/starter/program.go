package main

import "fmt"

// Pod is a part of a Pod.
type Pod struct {
	Restarts int
	Images   []string
}

func main() {
	a := Pod{Restarts: 1, Images: []string{"nginx"}}
	b := a
	b.Restarts = 5
	fmt.Println(a.Restarts) // q1
	list := []Pod{a}
	p := &a
	p.Restarts = 8
	p.Restarts++
	fmt.Println(a.Restarts) // q2
	for _, pod := range list {
		pod.Restarts = 7
	}
	fmt.Println(list[0].Restarts) // q3
	for _, pod := range []*Pod{&b, &a} {
		pod.Restarts = 4
	}
	fmt.Println(a.Restarts) // q4
	c := a
	c.Images[0] = "redis"
	fmt.Println(a.Images[0]) // q5
}
