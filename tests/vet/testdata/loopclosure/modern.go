package a

func modern(xs []int) {
	for i, x := range xs {
		go func() { print(i, x) }()
	}
}
