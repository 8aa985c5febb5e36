// Package tictactoe plays perfectly.
package tictactoe

// Board has 'X', 'O' or 0 on nine fields.
type Board [9]byte

var lines = [][3]int{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}}

// Winner returns who has won, or 0.
func (b Board) Winner() byte {
	for _, l := range lines {
		if b[l[0]] != 0 && b[l[0]] == b[l[1]] && b[l[1]] == b[l[2]] {
			return b[l[0]]
		}
	}
	return 0
}

// Full tells whether there is no field left.
func (b Board) Full() bool {
	for _, c := range b {
		if c == 0 {
			return false
		}
	}
	return true
}

func other(p byte) byte { return 'X' + 'O' - p }

type result struct{ score, move int }

// Player remembers positions.
type Player struct{ known map[Board]result }

// Best returns the best move for p, and the score: 1 won, 0 even, -1 lost.
func (pl *Player) Best(b Board, p byte) (move, score int) {
	if r, ok := pl.known[b]; ok {
		return r.move, r.score
	}
	if w := b.Winner(); w != 0 {
		return -1, -1
	}
	if b.Full() {
		return -1, 0
	}
	best := result{-2, -1}
	for i := range b {
		if b[i] != 0 {
			continue
		}
		next := b
		next[i] = p
		if _, s := pl.Best(next, other(p)); -s > best.score {
			best = result{-s, i}
		}
	}
	if pl.known == nil {
		pl.known = map[Board]result{}
	}
	pl.known[b] = best
	return best.move, best.score
}
