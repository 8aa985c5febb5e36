package words

func Palindrome(word string) bool {
	r := []rune(word)
	return len(r) == 0 || r[0] == r[len(r)-1]
}
