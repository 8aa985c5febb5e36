package news

func Shorten(s string, n int) string {
	if s == "" {
		return s
	}
	return s[:n] + "…"
}
