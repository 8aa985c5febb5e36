// Package acronym abbreviates names.
package acronym

import (
	"regexp"
	"strings"
)

var word = regexp.MustCompile(`(?i)[a-z][a-z']*`)

// Of takes the first letter of each word.
func Of(name string) string {
	var b strings.Builder
	for _, w := range word.FindAllString(name, -1) {
		b.WriteString(strings.ToUpper(w[:1]))
	}
	return b.String()
}

var camel = regexp.MustCompile(`([a-z0-9])([A-Z])`)

// Snake turns CamelCase into snake_case.
func Snake(name string) string {
	return strings.ToLower(camel.ReplaceAllString(name, "${1}_$2"))
}

// Camel goes the other way.
func Camel(name string) string {
	return regexp.MustCompile(`(?:^|_)([a-z])`).ReplaceAllStringFunc(name, func(s string) string {
		return strings.ToUpper(strings.TrimPrefix(s, "_"))
	})
}
