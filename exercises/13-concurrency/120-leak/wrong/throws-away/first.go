package replica

func First(asks []func() string) string {
	first := make(chan string)
	for _, ask := range asks {
		go func() {
			a := ask()
			select {
			case first <- a:
			default:
			}
		}()
	}
	return <-first
}
