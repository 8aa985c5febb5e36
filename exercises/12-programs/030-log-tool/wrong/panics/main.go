package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	level := flag.String("level", "WARN", "INFO, WARN or ERROR")
	flag.Parse()
	if *level != "INFO" && *level != "WARN" && *level != "ERROR" {
		panic("no such level")
	}
	n := 0
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if l, _, _ := strings.Cut(sc.Text(), " "); l == *level {
			fmt.Println(sc.Text())
			n++
		}
	}
	if n == 0 {
		os.Exit(1)
	}
}
