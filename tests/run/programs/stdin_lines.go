// Reading standard input: by lines, by words, formatted.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	first, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", first, err)
	var a, b int
	n, err := fmt.Fscan(in, &a, &b)
	fmt.Println(n, err, a+b)
	in.ReadString('\n')
	sc := bufio.NewScanner(in)
	sum, lines := 0, 0
	for sc.Scan() {
		lines++
		for _, w := range strings.Fields(sc.Text()) {
			if v, err := strconv.Atoi(w); err == nil {
				sum += v
			} else {
				fmt.Println(err)
			}
		}
	}
	fmt.Println(lines, sum, sc.Err())
	_, err = in.ReadByte()
	fmt.Println(err)
}

// Stdin, without a newline at its end:
// first line, with é
// 3
// 4
// 10 20 x
//
// 30 99999999999999999999
// last 40

// Output:
// "first line, with é\n" <nil>
// 2 <nil> 7
// strconv.Atoi: parsing "x": invalid syntax
// strconv.Atoi: parsing "99999999999999999999": value out of range
// strconv.Atoi: parsing "last": invalid syntax
// 4 100 <nil>
// EOF
