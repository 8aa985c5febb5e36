package main

type name string

func bytes(s string) []byte { return []byte(s) }

func runes(s string) []rune { return []rune(s) }

func fromBytes(b []byte) string { return string(b) }

func fromRunes(r []rune) string { return string(r) }

func fromRune(r rune) string { return string(r) }

func rename(s string) name { return name(s) }

func constant() ([]byte, string) { return []byte("abc"), string(rune(0x4e16)) }

func main() {
	println(len(bytes("a")), len(runes("b")), fromBytes(nil), fromRunes(nil), fromRune('c'), rename("d"))
	b, s := constant()
	println(len(b), s)
}
