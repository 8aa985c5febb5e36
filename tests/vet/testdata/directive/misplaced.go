package a

//go:debug panicnil=1

func f() {}
