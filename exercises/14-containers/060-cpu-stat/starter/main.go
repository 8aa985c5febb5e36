// A program that reads cpu.stat.
package main

import "fmt"

func main() {
	var name string
	var periods, throttled, time int
	fmt.Scan(&name, &periods)
	fmt.Scan(&name, &throttled)
	fmt.Scan(&name, &time)
	fmt.Printf("%d of %d periods throttled (%d%%), %d ms standing still\n",
		throttled, periods, throttled*100/periods, time/1000)
}
