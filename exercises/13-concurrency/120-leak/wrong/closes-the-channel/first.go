// Package replica reads from replicas.
package replica

// First asks all replicas at the same time and returns the first answer. asks is not empty.
func First(asks []func() string) string {
	answers := make(chan string)
	defer close(answers)
	for _, ask := range asks {
		go func() { answers <- ask() }()
	}
	return <-answers
}
