package main

import "fmt"

func bytesOf(word string) {
	fmt.Println(word[0])            // want "word.0. is a byte, and is printed as a number"
	fmt.Print("first: ", word[0])   // want "word.0. is a byte"
	city := "北京"
	fmt.Println(string(city[0]))    // want "city.0. is one byte, but city has characters of several bytes"
	fmt.Printf("%d %c\n", 1, city[0]) // want "city.0. is one byte"
	const name = "Zoë"
	for i := 0; i < len(name); i++ {
		fmt.Printf("%c", name[i]) // want "name.i. is one byte, but name has characters of several bytes"
	}
}

func fine(word string, xs []byte) {
	ascii := "hello"
	fmt.Println(string(word[0]), string(ascii[1]), xs[0], word[1:2], word[0] == 'a', word[0]-'0')
	fmt.Printf("%c %d %v\n", word[0], word[0], ascii[0])
	city := "北京"
	fmt.Printf("%x %d\n", city[0], city[0])
	fmt.Println([]rune(city)[0], city[:3], len(city))
	changed := "世界"
	changed = "abc"
	fmt.Println(string(changed[0]))
}

func main() {}
