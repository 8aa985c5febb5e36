// strconv: Itoa, Atoi, ParseFloat, FormatFloat, Quote, ParseInt, AppendInt.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	total, sum := 0, 0.0
	var buffer []byte
	for i := range 600_000 {
		s := strconv.Itoa(i * 7919)
		n, err := strconv.Atoi(s)
		if err != nil || n != i*7919 {
			panic(s)
		}
		total += n & 7
		f := strconv.FormatFloat(float64(i)/3, 'g', -1, 64)
		x, err := strconv.ParseFloat(f, 64)
		if err != nil {
			panic(f)
		}
		sum += x
		buffer = strconv.AppendInt(buffer[:0], int64(-i), 16)
		h, _ := strconv.ParseInt(string(buffer), 16, 64)
		total += int(h & 3)
		if i%8 == 0 {
			q := strconv.Quote("a \"quoted\" text\n" + s)
			u, _ := strconv.Unquote(q)
			total += len(q) + len(u) + len(strconv.FormatFloat(float64(i), 'f', 2, 64))
			if _, err := strconv.Atoi("x" + s); err == nil {
				panic(err)
			}
		}
	}
	fmt.Println(total, sum)
}
