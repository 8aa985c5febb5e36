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
	*level = strings.ToUpper(*level)
	if *level != "INFO" && *level != "WARN" && *level != "ERROR" {
		fmt.Fprintln(os.Stderr, "no such level:", *level)
		os.Exit(2)
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
