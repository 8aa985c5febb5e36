package words

func Palindrome(word string) bool {
	r := []rune(word)
	if len(r) > 0 && len(r)%2 == 0 {
		return false
	}
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		if r[i] != r[j] {
			return false
		}
	}
	return true
}
