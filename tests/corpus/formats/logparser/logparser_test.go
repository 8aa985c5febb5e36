package logparser

import (
	"bufio"
	"strings"
	"testing"
)

const log = `10.0.0.1 - ada [10/Oct/2023:13:55:36 -0700] "GET /index.html HTTP/1.1" 200 2326
10.0.0.2 - - [10/Oct/2023:22:55:35 +0200] "POST /form HTTP/1.1" 302 -
garbage
10.0.0.1 - ada [31/Feb/2023:13:55:36 -0700] "GET / HTTP/1.1" 200 1
10.0.0.3 - - [11/Oct/2023:00:00:00 +0000] "GET /x?y=1 HTTP/1.0" 404 17
`

func TestParse(t *testing.T) {
	e, err := Parse(strings.SplitN(log, "\n", 2)[0])
	if err != nil || e.User != "ada" || e.Path != "/index.html" || e.Size != 2326 || e.Time.Unix() != 1696971336 {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestSummarize(t *testing.T) {
	s, err := Summarize(strings.NewReader(log))
	if err != nil {
		t.Fatal(err)
	}
	if s.Lines != 5 || s.Bad != 2 || s.Bytes != 2343 || s.ByStatus[2] != 1 || s.ByStatus[4] != 1 || len(s.ByStatus) != 3 {
		t.Errorf("%+v", s)
	}
	if d := s.Last.Sub(s.First).String(); d != "3h4m25s" {
		t.Error(d)
	}
}

func TestLongLine(t *testing.T) {
	_, err := Summarize(strings.NewReader(strings.Repeat("x", bufio.MaxScanTokenSize+1)))
	if err != bufio.ErrTooLong {
		t.Error(err)
	}
	t.Log(err)
	_, err = Parse(strings.Repeat("é", 30))
	t.Log(err)
}
