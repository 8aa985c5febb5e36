// Package bowling keeps scores.
package bowling

import "errors"

// Errors of games.
var (
	ErrPins   = errors.New("wrong number of pins")
	ErrOver   = errors.New("game is over")
	ErrNotYet = errors.New("game is not over")
)

// Game is a list of rolls.
type Game struct {
	rolls  []int
	frames int
	first  int // pins of the first roll of a frame, -1 at its start
	bonus  int
	last   int // pins standing, in the bonus rolls
}

// New starts a game.
func New() *Game { return &Game{first: -1, last: 10} }

// Roll adds a roll.
func (g *Game) Roll(pins int) error {
	if pins < 0 || pins > 10 {
		return ErrPins
	}
	if g.frames == 10 {
		if g.bonus == 0 {
			return ErrOver
		}
		if pins > g.last {
			return ErrPins
		}
		if g.last -= pins; g.last == 0 {
			g.last = 10
		}
		g.bonus--
		g.rolls = append(g.rolls, pins)
		return nil
	}
	switch {
	case g.first < 0 && pins == 10:
		g.frames++
		if g.frames == 10 {
			g.bonus = 2
		}
	case g.first < 0:
		g.first = pins
	case g.first+pins > 10:
		return ErrPins
	default:
		g.frames++
		if g.frames == 10 && g.first+pins == 10 {
			g.bonus = 1
		}
		g.first = -1
	}
	g.rolls = append(g.rolls, pins)
	return nil
}

// Score returns the score of a game that is over.
func (g *Game) Score() (int, error) {
	if g.frames < 10 || g.bonus > 0 {
		return 0, ErrNotYet
	}
	score, i := 0, 0
	for range 10 {
		switch r := g.rolls[i:]; {
		case r[0] == 10:
			score += 10 + r[1] + r[2]
			i++
		case r[0]+r[1] == 10:
			score += 10 + r[2]
			i += 2
		default:
			score += r[0] + r[1]
			i += 2
		}
	}
	return score, nil
}
