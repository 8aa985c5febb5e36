package main

type server struct{ n int }

func (s *server) run(id int) { s.n += id }

func work(a int, s string) {}

func start(s *server, f func(int)) {
	go work(1, "x")
	go s.run(2)
	go func() { s.n++ }()
	go f(3)
	go println("hi")
}

func main() { start(&server{}, func(int) {}) }
