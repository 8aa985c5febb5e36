package text

func Reverse(s string) string {
	result := ""
	for i := range len(s) {
		result = string(rune(s[i])) + result
	}
	return result
}
