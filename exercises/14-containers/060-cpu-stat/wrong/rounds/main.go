// A program that reads cpu.stat.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	m := map[string]int{}
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		f := strings.Fields(sc.Text())
		n, _ := strconv.Atoi(f[1])
		m[f[0]] = n
	}
	p := 0.0
	if m["nr_periods"] > 0 {
		p = float64(m["nr_throttled"]) / float64(m["nr_periods"]) * 100
	}
	fmt.Printf("%d of %d periods throttled (%.0f%%), %d ms standing still\n",
		m["nr_throttled"], m["nr_periods"], p, m["throttled_time"]/1000000)
}
