// Package lint finds bad habits in Dockerfiles.
package lint

import (
	"fmt"
	"strings"
)

// An Instruction begins in a line; Word is in capitals.
type Instruction struct {
	Line int
	Word string
	Args string
}

// Lint returns what there is to say about a Dockerfile.
func Lint(all []Instruction) []string {
	var says []string
	for _, in := range all {
		if in.Word == "FROM" && !strings.Contains(in.Args, ":") {
			says = append(says, fmt.Sprintf("line %d: %s has no tag", in.Line, in.Args))
		}
	}
	return says
}
