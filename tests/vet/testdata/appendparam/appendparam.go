package main

func add(list []string, name string) {
	list = append(list, name) // want "append to the parameter list is lost: the caller's slice keeps its length"
}

type names []string

func (n names) add(name string) {
	n = append(n, name) // want "append to the parameter n is lost"
}

func many(list []int, n int) {
	for i := range n {
		list = append(list, i) // want "append to the parameter list is lost"
	}
}

var literal = func(list []int) {
	list = append(list, 1) // want "append to the parameter list is lost"
}

func returned(list []string, name string) []string {
	list = append(list, name)
	return list
}

func used(list []int) int {
	list = append(list, 1)
	return len(list)
}

func passed(list []int) {
	list = append(list, 1)
	many(list, 3)
}

func pointer(list *[]int) { *list = append(*list, 1) }

func named(n int) (list []int) {
	list = append(list, n)
	return
}

func captured(list []int) func() int {
	list = append(list, 1)
	return func() int { return len(list) }
}

func local(n int) []int {
	var list []int
	list = append(list, n)
	return list
}

func main() {}
