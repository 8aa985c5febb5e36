// Package news lays out headlines.
package news

// Shorten cuts a headline after n characters and adds …, if it has more of them.
func Shorten(s string, n int) string {
	r := []rune(s)
	if len(s) <= n {
		return s
	}
	return string(r[:n]) + "…"
}
