// Package tournament tallies football.
package tournament

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

type team struct {
	name                   string
	played, won, tie, lost int
}

func (t team) points() int { return 3*t.won + t.tie }

// Tally reads matches and writes a table.
func Tally(r io.Reader, w io.Writer) error {
	teams := map[string]*team{}
	get := func(name string) *team {
		if teams[name] == nil {
			teams[name] = &team{name: name}
		}
		teams[name].played++
		return teams[name]
	}
	in := bufio.NewScanner(r)
	for in.Scan() {
		line := in.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, ";")
		if len(parts) != 3 {
			return errors.New("bad line: " + line)
		}
		a, b := get(parts[0]), get(parts[1])
		switch parts[2] {
		case "win":
			a.won, b.lost = a.won+1, b.lost+1
		case "loss":
			a.lost, b.won = a.lost+1, b.won+1
		case "draw":
			a.tie++
			b.tie++
		default:
			return fmt.Errorf("bad result %q", parts[2])
		}
	}
	var table []*team
	for _, t := range teams {
		table = append(table, t)
	}
	slices.SortFunc(table, func(a, b *team) int {
		return cmp.Or(cmp.Compare(b.points(), a.points()), strings.Compare(a.name, b.name))
	})
	fmt.Fprintf(w, "%-20s| MP |  W |  D |  L |  P\n", "Team")
	for _, t := range table {
		fmt.Fprintf(w, "%-20s| %2d | %2d | %2d | %2d | %2d\n", t.name, t.played, t.won, t.tie, t.lost, t.points())
	}
	return in.Err()
}
