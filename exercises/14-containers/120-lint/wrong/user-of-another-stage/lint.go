// Package lint finds bad habits in Dockerfiles.
package lint

import (
	"fmt"
	"slices"
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
	say := func(line int, what string) {
		says = append(says, fmt.Sprintf("line %d: %s", line, what))
	}
	var stages []string
	from, user := 0, ""
	for _, in := range all {
		args := strings.Fields(in.Args)
		switch in.Word {
		case "FROM":
			if !hasTag(args[0]) && !slices.Contains(stages, args[0]) {
				say(in.Line, args[0]+" has no tag")
			}
			if len(args) == 3 {
				stages = append(stages, args[2])
			}
			from = in.Line
			if user == "" {
				user = "root"
			}
		case "ADD":
			if !slices.ContainsFunc(args[:len(args)-1], needsAdd) {
				say(in.Line, "use COPY, not ADD")
			}
		case "RUN":
			if strings.Contains(in.Args, "apt-get update") && !strings.Contains(in.Args, "apt-get install") {
				say(in.Line, "apt-get update without install")
			}
		case "USER":
			user, _, _ = strings.Cut(in.Args, ":")
		}
	}
	if user == "root" || user == "0" {
		say(from, "runs as root")
	}
	return says
}

func hasTag(image string) bool {
	if image == "scratch" || strings.Contains(image, "@sha256:") {
		return true
	}
	name := image[strings.LastIndex(image, "/")+1:]
	_, tag, found := strings.Cut(name, ":")
	return found && tag != "latest"
}

func needsAdd(source string) bool {
	if strings.HasPrefix(source, "http://") || strings.HasPrefix(source, "https://") {
		return true
	}
	return strings.HasSuffix(source, ".tar") || strings.HasSuffix(source, ".tar.gz") || strings.HasSuffix(source, ".tgz")
}
