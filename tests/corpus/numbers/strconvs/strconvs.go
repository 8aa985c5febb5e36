// Package strconvs reads numbers as people write them.
package strconvs

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Size reads "10", "4k", "1.5M" or "0x10" as a number of bytes.
func Size(s string) (int64, error) {
	factor := int64(1)
	if n := len(s); n > 0 {
		switch s[n-1] {
		case 'k', 'K':
			factor = 1 << 10
		case 'm', 'M':
			factor = 1 << 20
		case 'g', 'G':
			factor = 1 << 30
		}
		if factor > 1 {
			s = s[:n-1]
		}
	}
	if strings.Contains(s, ".") {
		f, err := strconv.ParseFloat(s, 64)
		return int64(f * float64(factor)), err
	}
	n, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		return 0, fmt.Errorf("size: %w", err)
	}
	return n * factor, nil
}

// Kind says what went wrong.
func Kind(err error) string {
	var wrong *strconv.NumError
	switch {
	case err == nil:
		return "ok"
	case errors.Is(err, strconv.ErrRange):
		return "range"
	case errors.As(err, &wrong):
		return wrong.Func + " " + wrong.Num
	}
	return "other"
}

// InBase writes n in all of the bases.
func InBase(n int64, bases ...int) string {
	var out []string
	for _, base := range bases {
		out = append(out, strconv.FormatInt(n, base))
	}
	return strings.Join(out, " ")
}
