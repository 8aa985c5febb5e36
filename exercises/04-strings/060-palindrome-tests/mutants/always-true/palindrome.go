package words

func Palindrome(word string) bool {
	return true
}
