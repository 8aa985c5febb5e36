package text

func Reverse(s string) string {
	r := []rune(s)
	for i := range r {
		j := len(r) - 1 - i
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}
