// Package pcg draws with a seed, so that everybody draws the same.
package pcg

import "math/rand/v2"

// Dice throws n dice.
func Dice(seed uint64, n int) []int {
	r := rand.New(rand.NewPCG(seed, seed+1))
	out := make([]int, n)
	for i := range out {
		out[i] = r.IntN(6) + 1
	}
	return out
}

// Deal returns a hand of cards.
func Deal(seed uint64, cards int) []string {
	deck := make([]string, 0, 52)
	for _, suit := range "♠♥♦♣" {
		for _, rank := range "23456789TJQKA" {
			deck = append(deck, string(rank)+string(suit))
		}
	}
	r := rand.New(rand.NewPCG(1, seed))
	r.Shuffle(len(deck), func(i, j int) { deck[i], deck[j] = deck[j], deck[i] })
	return deck[:cards]
}

// Pi estimates by throwing darts.
func Pi(source rand.Source, darts int) float64 {
	r := rand.New(source)
	hits := 0
	for range darts {
		x, y := r.Float64(), r.Float64()
		if x*x+y*y < 1 {
			hits++
		}
	}
	return 4 * float64(hits) / float64(darts)
}
