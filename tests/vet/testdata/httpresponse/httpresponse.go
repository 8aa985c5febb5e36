package a

import (
	"log"
	"net/http"
)

func good() {
	resp, err := http.Get("x")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
}

func bad() {
	resp, err := http.Get("x")
	defer resp.Body.Close() // want "^using resp before checking for errors$"
	if err != nil {
		log.Fatal(err)
	}
	c := http.Client{}
	answer, err := c.Head("x")
	defer answer.Body.Close() // want "using answer before checking for errors"
	if err != nil {
		log.Fatal(err)
	}
	p := &http.Client{}
	third, err := p.Do(nil)
	defer third.Body.Close() // want "using third before checking for errors"
	if err != nil {
		log.Fatal(err)
	}
}

func fine() {
	resp, err := checked(http.Get("x"))
	defer resp.Body.Close()
	other, err := http.Get("x")
	defer resp.Body.Close()
	_, _ = other, err
	if last, err := http.Get("x"); err == nil {
		defer last.Body.Close()
	}
	_, _ = http.Get("y")
}

func checked(resp *http.Response, err error) (*http.Response, error) { return resp, err }
