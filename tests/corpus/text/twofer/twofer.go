// Package twofer shares one for you, one for me.
package twofer

// ShareWith names who gets the other one.
func ShareWith(name string) string {
	if name == "" {
		name = "you"
	}
	return "One for " + name + ", one for me."
}

// ShareAmong gives each of several names a line, and the rest to nobody.
func ShareAmong(names []string, pieces int) (lines []string, left int) {
	for _, name := range names {
		if pieces < 2 {
			break
		}
		lines = append(lines, ShareWith(name))
		pieces -= 2
	}
	return lines, pieces
}
