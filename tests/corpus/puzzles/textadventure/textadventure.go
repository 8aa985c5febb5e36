// Package textadventure is a game of words.
package textadventure

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

type room struct {
	about string
	exits map[string]string
	items []string
}

// Game is being played.
type Game struct {
	rooms map[string]*room
	at    string
	bag   []string
	Over  bool
}

// New starts a game.
func New() *Game {
	return &Game{at: "hall", rooms: map[string]*room{
		"hall":   {"a cold hall", map[string]string{"north": "attic", "east": "garden"}, []string{"lamp"}},
		"attic":  {"a dusty attic", map[string]string{"south": "hall"}, []string{"key", "coin"}},
		"garden": {"a garden with a gate", map[string]string{"west": "hall"}, nil},
	}}
}

func move(item string, from, to *[]string) bool {
	i := slices.Index(*from, item)
	if i < 0 {
		return false
	}
	*to = append(*to, item)
	*from = slices.Delete(*from, i, i+1)
	return true
}

// Do obeys a command and returns the answer.
func (g *Game) Do(command string) string {
	verb, rest, _ := strings.Cut(strings.TrimSpace(strings.ToLower(command)), " ")
	here := g.rooms[g.at]
	switch verb {
	case "look":
		return fmt.Sprintf("You are in %s. You see %v.", here.about, here.items)
	case "go":
		next, ok := here.exits[rest]
		if !ok {
			return "You cannot go there."
		}
		if next == "attic" && !slices.Contains(g.bag, "lamp") {
			return "It is too dark."
		}
		g.at = next
		return g.Do("look")
	case "take":
		if move(rest, &here.items, &g.bag) {
			return "Taken."
		}
		return "There is no " + rest + "."
	case "drop":
		if move(rest, &g.bag, &here.items) {
			return "Dropped."
		}
		return "You have no " + rest + "."
	case "open":
		if g.at == "garden" && slices.Contains(g.bag, "key") {
			g.Over = true
			return "You are free!"
		}
		return "It is locked."
	case "":
		return "?"
	}
	return "I do not know how to " + verb + "."
}

// Play reads commands until the end.
func (g *Game) Play(r io.Reader, w io.Writer) (moves int) {
	for in := bufio.NewScanner(r); !g.Over && in.Scan(); moves++ {
		fmt.Fprintf(w, "> %s\n%s\n", in.Text(), g.Do(in.Text()))
	}
	return moves
}
