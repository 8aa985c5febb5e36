// Package scrub hides what is private in texts.
package scrub

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	mail  = regexp.MustCompile(`\b([\w.+-])[\w.+-]*@([\w-]+\.)+\w{2,}\b`)
	phone = regexp.MustCompile(`\+?\d[\d -]{6,}\d`)
	date  = regexp.MustCompile(`(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})`)
)

// Scrub hides addresses and numbers.
func Scrub(text string) string {
	text = mail.ReplaceAllString(text, "$1***@***")
	return phone.ReplaceAllStringFunc(text, func(s string) string {
		return strings.Repeat("#", len(s)-2) + s[len(s)-2:]
	})
}

// ISODates writes dates as the standard says.
func ISODates(text string) string {
	return date.ReplaceAllStringFunc(text, func(s string) string {
		m := date.FindStringSubmatch(s)
		get := func(name string) string { return m[date.SubexpIndex(name)] }
		return fmt.Sprintf("%s-%02s-%02s", get("year"), get("month"), get("day"))
	})
}

// Places returns the ranges of addresses.
func Places(text string) [][]int { return mail.FindAllStringIndex(text, -1) }
