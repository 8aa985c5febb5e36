package a

import (
	"os"
	"os/signal"
)

func notify() {
	c := make(chan os.Signal)
	signal.Notify(c, os.Interrupt) // want "^misuse of unbuffered os.Signal channel as argument to signal.Notify$"
	var d = make(chan os.Signal)
	signal.Notify(d) // want "misuse of unbuffered os.Signal channel"
	e := make(chan os.Signal, 1)
	signal.Notify(e)
	signal.Notify(make(chan os.Signal), os.Interrupt)
	f := signal.Notify
	f(c) // want "misuse of unbuffered os.Signal channel"
	g := make(chan<- os.Signal)
	signal.Notify(g) // want "misuse of unbuffered os.Signal channel"
	signal.Notify(channel(1)) // want "misuse of unbuffered os.Signal channel"
}

func channel(int) chan os.Signal { return nil }

var all = make(chan os.Signal)

func init() {
	signal.Notify(all, os.Interrupt) // want "misuse of unbuffered os.Signal channel"
}
