package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	wanted := flag.String("level", "WARN", "level to show: INFO, WARN or ERROR")
	flag.Parse()
	switch *wanted {
	case "INFO", "WARN", "ERROR":
	default:
		fmt.Fprintf(os.Stderr, "there is no level %q: use INFO, WARN or ERROR\n", *wanted)
		os.Exit(2)
	}

	shown := 0
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		line := scanner.Text()
		if level, _, _ := strings.Cut(line, " "); level == *wanted {
			fmt.Println(line)
			shown++
		}
	}
	if err := scanner.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	_ = shown
}
