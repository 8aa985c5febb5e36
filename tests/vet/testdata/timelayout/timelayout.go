package p

import (
	"fmt"
	"time"
)

func formats(t time.Time, text string) {
	fmt.Println(t.Format("YYYY-MM-DD"))          // want "the layout \"YYYY-MM-DD\" means nothing to Go: it writes the date 2006-01-02 15:04:05"
	fmt.Println(t.Format("yyyy-MM-dd HH:mm:ss")) // want "the layout \"yyyy-MM-dd HH:mm:ss\" means nothing to Go"
	fmt.Println(t.Format("%Y-%m-%d"))            // want "means nothing to Go"
	fmt.Println(t.Format("2024-01-31"))          // want "the layout \"2024-01-31\" is a date like any other"
	fmt.Println(t.Format("2006-01-02 hh:mm:ss"))  // want "means nothing to Go"
	_, err := time.Parse("yyyy-mm-dd", text)     // want "means nothing to Go"
	fmt.Println(err)
}

func fine(t time.Time, layout string) {
	fmt.Println(t.Format("2006-01-02 15:04:05"), t.Format(time.RFC3339), t.Format(layout))
	fmt.Println(t.Format("Monday"), t.Format("15:04"), t.Format("06/01/02"))
	_, _ = time.Parse(time.DateOnly, "2024-01-31")
	fmt.Println(time.ParseDuration("1h"))
}
