// A program that reads cpu.stat.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	stat := map[string]int{}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var name string
		var value int
		if n, _ := fmt.Sscan(lines.Text(), &name, &value); n == 2 {
			stat[name] = value
		}
	}
	percent := 0
	if stat["nr_periods"] > 0 {
		percent = stat["nr_throttled"] / stat["nr_periods"] * 100
	}
	fmt.Printf("%d of %d periods throttled (%d%%), %d ms standing still\n",
		stat["nr_throttled"], stat["nr_periods"], percent, stat["throttled_time"]/1000000)
}
