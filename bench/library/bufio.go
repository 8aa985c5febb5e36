// bufio: a Writer, a Scanner by lines and by words, a Reader by lines and by runes.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

func main() {
	var buffer bytes.Buffer
	writer := bufio.NewWriter(&buffer)
	for i := range 400_000 {
		writer.WriteString("some words on line ")
		writer.WriteByte(byte('0' + i%10))
		fmt.Fprintln(writer)
	}
	writer.Flush()
	text := buffer.String()
	lines, words, total, runes := 0, 0, 0, 0
	for range 10 {
		scanner := bufio.NewScanner(strings.NewReader(text))
		for scanner.Scan() {
			lines++
			total += len(scanner.Text())
		}
	}
	scanner := bufio.NewScanner(strings.NewReader(text))
	scanner.Split(bufio.ScanWords)
	for scanner.Scan() {
		words++
	}
	reader := bufio.NewReader(strings.NewReader(text))
	for {
		line, err := reader.ReadString('\n')
		total += len(line)
		if err == io.EOF {
			break
		}
	}
	reader = bufio.NewReader(strings.NewReader(text))
	for {
		r, _, err := reader.ReadRune()
		if err != nil {
			break
		}
		if r == 'o' {
			runes++
		}
	}
	fmt.Println(lines, words, total, runes)
}
