package events

func Merge(ins ...<-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		open := append([]<-chan string(nil), ins...)
		for len(open) > 0 {
			for i := 0; i < len(open); i++ {
				select {
				case e, ok := <-open[i]:
					if !ok {
						open = append(open[:i], open[i+1:]...)
						i--
						continue
					}
					out <- e
				default:
				}
			}
		}
	}()
	return out
}
