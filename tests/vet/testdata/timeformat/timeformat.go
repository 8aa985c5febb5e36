package a

import "time"

type layout string

const wrong = "2006-02-01 15:04"

func formats(t time.Time) {
	_ = t.Format("2006-02-01")          // want "^2006-02-01 should be 2006-01-02$"
	_ = t.Format(`at 2006-02-01 15:04`) // want "2006-02-01 should be 2006-01-02"
	_ = t.Format("2006-01-02")
	_ = t.Format(wrong)                 // want "2006-02-01 should be 2006-01-02"
	_ = t.Format("2006-" + "02-01")     // want "2006-02-01 should be 2006-01-02"
	time.Parse("2006-02-01", "x")       // want "2006-02-01 should be 2006-01-02"
	time.Parse("2006-01-02", "2006-02-01")
}

type other struct{}

func (other) Format(string) string { return "" }

func fine(o other) { _ = o.Format("2006-02-01") }
