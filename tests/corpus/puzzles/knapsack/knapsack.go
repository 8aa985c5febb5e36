// Package knapsack packs and pays.
package knapsack

import (
	"errors"
	"slices"
)

// Item has a weight and a value.
type Item struct {
	Name          string
	Weight, Value int
}

// Pack returns the best value, and the names of the items.
func Pack(items []Item, limit int) (int, []string) {
	best := make([][]int, len(items)+1)
	best[0] = make([]int, limit+1)
	for i, item := range items {
		best[i+1] = slices.Clone(best[i])
		for w := item.Weight; w <= limit; w++ {
			best[i+1][w] = max(best[i][w], best[i][w-item.Weight]+item.Value)
		}
	}
	var names []string
	w := limit
	for i := len(items); i > 0; i-- {
		if best[i][w] != best[i-1][w] {
			names = append(names, items[i-1].Name)
			w -= items[i-1].Weight
		}
	}
	slices.Reverse(names)
	return best[len(items)][limit], names
}

// Errors of Change.
var (
	ErrNegative   = errors.New("negative amount")
	ErrImpossible = errors.New("no coins fit")
)

// Change pays with as few coins as possible.
func Change(coins []int, amount int) ([]int, error) {
	if amount < 0 {
		return nil, ErrNegative
	}
	last := make([]int, amount+1)
	count := make([]int, amount+1)
	for a := 1; a <= amount; a++ {
		count[a] = -1
		for _, c := range coins {
			if c <= a && count[a-c] >= 0 && (count[a] < 0 || count[a-c]+1 < count[a]) {
				count[a], last[a] = count[a-c]+1, c
			}
		}
	}
	if count[amount] < 0 {
		return nil, ErrImpossible
	}
	out := []int{}
	for a := amount; a > 0; a -= last[a] {
		out = append(out, last[a])
	}
	slices.Sort(out)
	return out, nil
}
