package text

func Reverse(s string) string {
	r := []rune(s)
	result := ""
	for i := len(r); i >= 0; i-- {
		result += string(r[i])
	}
	return result
}
