package replica

func First(asks []func() string) string {
	answers := make(chan string, 10)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	return <-answers
}
