package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
)

type config struct{ Port int }

func parse(text string, data []byte) {
	n, _ := strconv.Atoi(text) // want "the error of strconv.Atoi is thrown away: when it fails, n is 0 and the program goes on$"
	fmt.Println(n * 2)
	var size, _ = strconv.Atoi(text) // want "strconv.Atoi is thrown away: when it fails, size is 0"
	fmt.Println(size)
	parts := strings.Split(text, ",")
	var f float64
	f, _ = strconv.ParseFloat(parts[0], 64) // want "when it fails, f is 0 and"
	fmt.Println(f)
	arg, _ := strconv.Atoi(os.Args[1]) // want "strconv.Atoi is thrown away"
	fmt.Println(arg)
	file, _ := os.Open("data.txt") // want "when it fails, file is nil"
	defer file.Close()
	resp, _ := http.Get("http://" + text) // want "resp is nil"
	fmt.Println(resp.Status)
	var c config
	json.Unmarshal(data, &c) // want "the error of json.Unmarshal is thrown away: when it fails, nobody learns of it"
	fmt.Println(c.Port)
	os.WriteFile("out", data, 0o644) // want "os.WriteFile"
}

func serve() {
	http.ListenAndServe(":8080", nil) // want "http.ListenAndServe is thrown away"
}

func fine(text string, data []byte) error {
	n, err := strconv.Atoi(text)
	if err != nil {
		return err
	}
	five, _ := strconv.Atoi("5") // cannot fail
	m := regexp.MustCompile(`(\d+)`).FindStringSubmatch(text)
	k, _ := strconv.Atoi(m[1])
	digits, _ := strconv.Atoi(text[2:4])
	lenient, _ := strconv.Atoi(text) // zero if there is none
	small, _ := strconv.Atoi(text)
	if small == 0 {
		small = 10
	}
	file, _ := os.Open("x")
	if file != nil {
		file.Close()
	}
	_, _ = strconv.Atoi(text)
	_ = json.Unmarshal(data, &n)
	var b strings.Builder
	b.WriteString("x")
	fmt.Fprintln(&b, n, five, k, digits, lenient, small)
	var in int
	fmt.Scan(&in)
	fmt.Scanln(&in)
	if err := json.Unmarshal(data, &in); err != nil {
		log.Println(err)
	}
	return os.WriteFile("out", data, 0o644)
}

func main() {
	parse("1", nil)
	serve()
	log.Fatal(fine("", nil))
}
