// regexp: FindAllString, submatches, ReplaceAllString, MatchString.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	mail   = regexp.MustCompile(`[a-z0-9._]+@[a-z0-9]+\.(com|org|net)`)
	date   = regexp.MustCompile(`(\d{4})-(\d{2})-(\d{2})`)
	number = regexp.MustCompile(`^[-+]?\d+(\.\d+)?$`)
	space  = regexp.MustCompile(`\s+`)
)

func main() {
	line := "On 2024-05-17 and 2023-11-02 ann.lee@example.com wrote   to bob@site.org and c_d@some.net\t about nothing\n"
	text := strings.Repeat(line, 200)
	total := 0
	for range 60 {
		total += len(mail.FindAllString(text, -1))
		for _, m := range date.FindAllStringSubmatch(text, -1) {
			total += len(m[1]) + int(m[2][1]-'0')
		}
		total += len(space.ReplaceAllString(text, " "))
		total += len(date.ReplaceAllString(text, "$3.$2.$1"))
	}
	for i := range 400_000 {
		if number.MatchString(fmt.Sprint("12.", i)) {
			total++
		}
	}
	fmt.Println(total)
}
