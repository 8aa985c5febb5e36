package replica

func First(asks []func() string) string {
	answers := make(chan string)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	first := <-answers
	go func() {
		for range answers {
		}
	}()
	return first
}
