// Package poker compares hands.
package poker

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

type hand struct {
	text string
	rank int
	high []int
}

func parse(text string) (hand, error) {
	h := hand{text: text}
	cards := strings.Fields(text)
	if len(cards) != 5 {
		return h, fmt.Errorf("poker: %d cards", len(cards))
	}
	counts := map[int]int{}
	suits := map[string]bool{}
	for _, card := range cards {
		value := strings.Index("23456789TJQKA", card[:1])
		if value < 0 || len(card) != 2 || !strings.Contains("SHDC", card[1:]) {
			return h, fmt.Errorf("poker: bad card %q", card)
		}
		counts[value]++
		suits[card[1:]] = true
	}
	for v := range counts {
		h.high = append(h.high, v)
	}
	slices.SortFunc(h.high, func(a, b int) int { return cmp.Or(counts[b]-counts[a], b-a) })
	straight := len(h.high) == 5 && h.high[0]-h.high[4] == 4
	if slices.Equal(h.high, []int{12, 3, 2, 1, 0}) {
		straight = true
		h.high = []int{3, 2, 1, 0, -1}
	}
	switch first := counts[h.high[0]]; {
	case straight && len(suits) == 1:
		h.rank = 8
	case first == 4:
		h.rank = 7
	case first == 3 && len(h.high) == 2:
		h.rank = 6
	case len(suits) == 1:
		h.rank = 5
	case straight:
		h.rank = 4
	case first == 3:
		h.rank = 3
	case len(h.high) == 3:
		h.rank = 2
	case len(h.high) == 4:
		h.rank = 1
	}
	return h, nil
}

// Best returns the winning hands.
func Best(hands ...string) (winners []string, err error) {
	var best hand
	for _, text := range hands {
		h, err := parse(text)
		if err != nil {
			return nil, err
		}
		c := cmp.Or(cmp.Compare(h.rank, best.rank), slices.Compare(h.high, best.high))
		if winners == nil || c > 0 {
			best, winners = h, nil
		}
		if c >= 0 || winners == nil {
			winners = append(winners, text)
		}
	}
	return winners, nil
}
