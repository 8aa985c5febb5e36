package main

type stringer interface{ String() string }

type name string

func (n name) String() string { return string(n) }

func concrete(x any) int { return x.(int) }

func commaOk(x any) (string, bool) {
	s, ok := x.(string)
	return s, ok
}

func toInterface(x any) stringer { return x.(stringer) }

func tryInterface(x any) bool {
	_, ok := x.(stringer)
	return ok
}

func fromMethods(s stringer) name { return s.(name) }

func main() {
	println(concrete(1), toInterface(name("x")), tryInterface(2), fromMethods(name("y")))
	println(commaOk(3))
}
