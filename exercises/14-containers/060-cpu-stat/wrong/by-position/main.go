// A program that reads cpu.stat.
package main

import "fmt"

func main() {
	var name string
	var periods, throttled, time, percent int
	fmt.Scan(&name, &periods, &name, &throttled, &name, &time)
	if periods > 0 {
		percent = throttled * 100 / periods
	}
	fmt.Printf("%d of %d periods throttled (%d%%), %d ms standing still\n", throttled, periods, percent, time/1000000)
}
