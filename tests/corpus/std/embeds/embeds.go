// Package embeds carries files inside the program.
package embeds

import (
	"embed"
	"strings"
)

//go:embed words.txt
var words string

//go:embed words.txt
var raw []byte

//go:embed data/*.txt data/more
var files embed.FS

// Words returns the list.
func Words() []string { return strings.Fields(words) }

// Find looks for a word in all files, and returns their names.
func Find(word string) (names []string) {
	entries, err := files.ReadDir("data")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name()+"/")
			continue
		}
		b, _ := files.ReadFile("data/" + e.Name())
		if strings.Contains(string(b), word) {
			names = append(names, e.Name())
		}
	}
	return names
}
