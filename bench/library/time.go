// time: Format, Parse, Add, Date, Sub, ParseDuration, Duration.String.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Date(2024, 2, 28, 23, 59, 58, 123456789, time.UTC)
	total := 0
	for i := range 400_000 {
		t := start.Add(time.Duration(i) * 3607 * time.Second)
		s := t.Format(time.RFC3339Nano)
		total += len(s) + len(t.Format("Mon, 02 Jan 2006 15:04:05 MST"))
		back, err := time.Parse(time.RFC3339, s)
		if err != nil || !back.Equal(t) {
			panic(s)
		}
		total += t.YearDay() + int(t.Weekday()) + int(t.Sub(start).Hours())%24
		year, month, day := t.AddDate(0, 1, 1).Date()
		total += year + int(month) + day
		if i%4 == 0 {
			d, _ := time.ParseDuration("1h15m30.918s")
			total += len((d + time.Duration(i)*time.Millisecond).String())
		}
	}
	fmt.Println(total)
}
