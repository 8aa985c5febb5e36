// Package scanning reads values from texts.
package scanning

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Move is an instruction such as "move 3 from 1 to 2".
type Move struct{ N, From, To int }

// Moves reads lines until one does not fit.
func Moves(r io.Reader) (moves []Move, err error) {
	in := bufio.NewScanner(r)
	for in.Scan() {
		var m Move
		if _, err := fmt.Sscanf(in.Text(), "move %d from %d to %d", &m.N, &m.From, &m.To); err != nil {
			return moves, fmt.Errorf("line %d: %w", len(moves)+1, err)
		}
		moves = append(moves, m)
	}
	return moves, in.Err()
}

// Sum adds all numbers.
func Sum(text string) (sum float64, n int, err error) {
	r := strings.NewReader(text)
	for {
		var x float64
		if _, err := fmt.Fscan(r, &x); errors.Is(err, io.EOF) {
			return sum, n, nil
		} else if err != nil {
			return sum, n, err
		}
		sum += x
		n++
	}
}

// Sentences splits at full stops.
func Sentences(text string) (out []string) {
	in := bufio.NewScanner(strings.NewReader(text))
	in.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		for i, c := range data {
			if c == '.' {
				return i + 1, data[:i+1], nil
			}
		}
		if atEOF && len(data) > 0 {
			return len(data), data, nil
		}
		return 0, nil, nil
	})
	for in.Scan() {
		out = append(out, strings.TrimSpace(in.Text()))
	}
	return out
}
