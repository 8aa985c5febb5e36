package text

func Reverse(s string) string {
	result := []byte{}
	for i := len(s) - 1; i >= 0; i-- {
		result = append(result, s[i])
	}
	return string(result)
}
