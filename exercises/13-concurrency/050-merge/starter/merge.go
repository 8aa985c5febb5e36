// Package events brings events together.
package events

// Merge returns a channel with everything that comes on any of the channels; it is closed when all of them are.
func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for _, in := range ins {
			for e := range in {
				out <- e
			}
		}
	}()
	return out
}
