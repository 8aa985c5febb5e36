package p

type node struct{ n int }

func length(ns []node) int {
	len := len(ns)
	cap := 2 * len
	return cap
}

func fail(error string) string { return error }
