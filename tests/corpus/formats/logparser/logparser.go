// Package logparser reads log files of a web server.
package logparser

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"
)

var form = regexp.MustCompile(`^(\S+) \S+ (\S+) \[([^\]]+)\] "(GET|POST|PUT|DELETE) ([^ "]+)[^"]*" (\d{3}) (\d+|-)$`)

// Entry is a line.
type Entry struct {
	Host, User   string
	Time         time.Time
	Method, Path string
	Status, Size int
}

// Parse reads a line.
func Parse(line string) (e Entry, err error) {
	m := form.FindStringSubmatch(line)
	if m == nil {
		return e, fmt.Errorf("bad line %.20q", line)
	}
	e.Host, e.User, e.Method, e.Path = m[1], m[2], m[4], m[5]
	if e.Time, err = time.Parse("02/Jan/2006:15:04:05 -0700", m[3]); err != nil {
		return e, err
	}
	e.Status, _ = strconv.Atoi(m[6])
	if m[7] != "-" {
		e.Size, _ = strconv.Atoi(m[7])
	}
	return e, nil
}

// Stats sums up.
type Stats struct {
	Lines, Bad, Bytes int
	ByStatus          map[int]int
	First, Last       time.Time
}

// Summarize reads a whole log.
func Summarize(r io.Reader) (Stats, error) {
	s := Stats{ByStatus: map[int]int{}}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		s.Lines++
		e, err := Parse(lines.Text())
		if err != nil {
			s.Bad++
			continue
		}
		s.Bytes += e.Size
		s.ByStatus[e.Status/100]++
		if s.First.IsZero() || e.Time.Before(s.First) {
			s.First = e.Time
		}
		if e.Time.After(s.Last) {
			s.Last = e.Time
		}
	}
	return s, lines.Err()
}
