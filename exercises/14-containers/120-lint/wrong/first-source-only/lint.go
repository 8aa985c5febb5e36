// Package lint finds bad habits in Dockerfiles.
package lint

import (
	"fmt"
	"path"
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
	stages := map[string]bool{}
	from, user := 0, ""
	for _, in := range all {
		f := strings.Fields(in.Args)
		say := func(format string, args ...any) {
			says = append(says, fmt.Sprintf("line %d: ", in.Line)+fmt.Sprintf(format, args...))
		}
		switch in.Word {
		case "FROM":
			image := f[0]
			_, tag, _ := strings.Cut(path.Base(image), ":")
			if image != "scratch" && !stages[image] && !strings.Contains(image, "@sha256:") && (tag == "" || tag == "latest") {
				say("%s has no tag", image)
			}
			if len(f) == 3 && strings.EqualFold(f[1], "AS") {
				stages[f[2]] = true
			}
			from, user = in.Line, "root"
		case "ADD":
			ok := false
			for _, src := range f[:1] {
				if strings.HasPrefix(src, "http://") || strings.HasPrefix(src, "https://") {
					ok = true
				}
				for _, suffix := range []string{".tar", ".tar.gz", ".tgz"} {
					if strings.HasSuffix(src, suffix) {
						ok = true
					}
				}
			}
			if !ok {
				say("use COPY, not ADD")
			}
		case "RUN":
			if strings.Contains(in.Args, "apt-get update") && !strings.Contains(in.Args, "install") {
				say("apt-get update without install")
			}
		case "USER":
			user, _, _ = strings.Cut(in.Args, ":")
		}
	}
	if user == "root" || user == "0" {
		says = append(says, fmt.Sprintf("line %d: runs as root", from))
	}
	return says
}
