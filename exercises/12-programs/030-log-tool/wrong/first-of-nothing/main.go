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
		fmt.Fprintln(os.Stderr, "no such level:", *level)
		os.Exit(2)
	}
	status := 1
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		if strings.Fields(sc.Text())[0] == *level {
			fmt.Println(sc.Text())
			status = 0
		}
	}
	os.Exit(status)
}
