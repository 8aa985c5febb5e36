// Reading lines from standard input, splitting them, adding up numbers.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	lines, sum, longest := 0, 0, ""
	lengths := map[int]int{}
	for in.Scan() {
		lines++
		fields := strings.Fields(in.Text())
		for _, f := range fields {
			if n, err := strconv.Atoi(f); err == nil {
				sum += n
			} else if len(f) > len(longest) {
				longest = strings.Clone(f)
			}
		}
		lengths[len(fields)]++
	}
	fmt.Println(lines, sum, longest, lengths)
}
