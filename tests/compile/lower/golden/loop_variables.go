package main

// A loop variable that is captured is a new one in each iteration, copied before the post statement.

func captured() []func() int {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	return fs
}

func changed() (fs []func()) {
	for i := 0; i < 9; i++ {
		fs = append(fs, func() { i += 2 })
	}
	return
}

func ranged(words []string) (fs []func() string) {
	for _, w := range words {
		fs = append(fs, func() string { return w })
	}
	return
}

func main() { println(len(captured()), len(changed()), len(ranged(nil))) }
