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
	percent := stat["nr_throttled"] * 100 / stat["nr_periods"]
	fmt.Printf("%d of %d periods throttled (%d%%), %d ms standing still\n",
		stat["nr_throttled"], stat["nr_periods"], percent, stat["throttled_time"]/1000000)
}
