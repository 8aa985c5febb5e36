// Slices of structs: particles that bounce, by value and by index.
package main

import "fmt"

type vec struct{ x, y, z float64 }

func (a vec) plus(b vec) vec      { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) times(k float64) vec { return vec{a.x * k, a.y * k, a.z * k} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }

type particle struct {
	at, speed vec
	hits      int32
	alive     bool
}

func bounce(at, speed *float64) int32 {
	if *at < 0 || *at > 100 {
		*speed = -*speed
		return 1
	}
	return 0
}

func main() {
	ps := make([]particle, 5000)
	for i := range ps {
		f := float64(i)
		ps[i] = particle{vec{f / 50, f / 70, f / 90}, vec{f/1000 - 2, 1 - f/3000, 0.5}, 0, i%7 != 0}
	}
	for range 40_000 {
		for i := range ps {
			p := &ps[i]
			if !p.alive {
				continue
			}
			p.at = p.at.plus(p.speed.times(0.1))
			p.hits += bounce(&p.at.x, &p.speed.x) + bounce(&p.at.y, &p.speed.y) + bounce(&p.at.z, &p.speed.z)
		}
	}
	hits, energy := 0, 0.0
	for _, p := range ps {
		hits += int(p.hits)
		energy += p.speed.dot(p.speed)
	}
	fmt.Printf("%d %.6f\n", hits, energy)
}
