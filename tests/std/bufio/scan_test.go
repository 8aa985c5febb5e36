package bufio_check

import (
	"bufio"
	"bytes"
	"fmt"
	ours "gopystd/bufio"
	"math/rand"
	"strings"
	"testing"
)

type scanner interface {
	Scan() bool
	Err() error
	Bytes() []byte
	Text() string
	Buffer([]byte, int)
}

// odd is a SplitFunc that does odd things.
func odd(r *rand.Rand, final error) bufio.SplitFunc {
	calls := 0
	return func(data []byte, atEOF bool) (int, []byte, error) {
		calls++
		if calls > 2000 {
			return len(data), nil, nil
		}
		switch r.Intn(40) {
		case 0:
			return -1, nil, nil
		case 1:
			return len(data) + 1, nil, nil
		case 2:
			return 0, data, final
		case 3:
			return 0, nil, final
		case 4:
			return 0, data, errBroken
		case 5:
			return 0, []byte{}, nil
		case 6, 7, 8, 9, 10, 11:
			if atEOF {
				return 0, []byte{}, nil // no progress at the end
			}
			return 0, nil, nil
		}
		n := r.Intn(len(data) + 1)
		if n == 0 && atEOF {
			return 0, nil, nil
		}
		return n, data[:n], nil
	}
}

func runScanner(seed int64, own bool) string {
	r := rand.New(rand.NewSource(seed))
	source := &scripted{text: text(r), r: rand.New(rand.NewSource(seed + 1)), kind: r.Intn(7)}
	kind := r.Intn(7)
	strange := rand.New(rand.NewSource(seed + 2))
	var s scanner
	if own {
		o := ours.NewScanner(source)
		switch kind {
		case 0:
			o.Split(ours.ScanLines)
		case 1:
			o.Split(ours.ScanWords)
		case 2:
			o.Split(ours.ScanRunes)
		case 3:
			o.Split(ours.ScanBytes)
		case 4:
			o.Split(ours.SplitFunc(odd(strange, ours.ErrFinalToken)))
		}
		s = o
	} else {
		o := bufio.NewScanner(source)
		switch kind {
		case 0:
			o.Split(bufio.ScanLines)
		case 1:
			o.Split(bufio.ScanWords)
		case 2:
			o.Split(bufio.ScanRunes)
		case 3:
			o.Split(bufio.ScanBytes)
		case 4:
			o.Split(odd(strange, bufio.ErrFinalToken))
		}
		s = o
	}
	if r.Intn(2) == 0 {
		s.Buffer(make([]byte, r.Intn(20)), r.Intn(100))
	}
	var log strings.Builder
	failed := guarded(func() string {
		for n := 0; n < 300 && s.Scan(); n++ {
			fmt.Fprintf(&log, "%q %v;", s.Text(), s.Bytes() == nil)
		}
		more := s.Scan()
		fmt.Fprintf(&log, "%v %q %v %v", more, s.Text(), s.Bytes() == nil, s.Err())
		s.Buffer(nil, 3)
		return ""
	})
	return log.String() + failed + fmt.Sprint(source.log)
}

func TestScanner(t *testing.T) {
	for seed := range int64(5000) {
		if want, got := runScanner(seed, false), runScanner(seed, true); got != want {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
		}
	}
}

func TestSplitFuncs(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 20000 {
		data := []byte(text(r))
		data = data[:min(len(data), 1+r.Intn(30))]
		for i, pair := range [][2]bufio.SplitFunc{
			{bufio.ScanLines, ours.ScanLines}, {bufio.ScanWords, ours.ScanWords}, {bufio.ScanRunes, ours.ScanRunes}, {bufio.ScanBytes, ours.ScanBytes},
		} {
			for _, atEOF := range []bool{false, true} {
				if len(data) == 0 && !atEOF {
					continue
				}
				a, token, err := pair[0](data, atEOF)
				b, token2, err2 := pair[1](data, atEOF)
				if a != b || !bytes.Equal(token, token2) || (token == nil) != (token2 == nil) || err != err2 {
					t.Fatalf("%d of %q, %v: got %d %q %v, want %d %q %v", i, data, atEOF, b, token2, err2, a, token, err)
				}
			}
		}
	}
}

func TestSpaces(t *testing.T) {
	for r := range rune(0x11000) {
		data := []byte("x" + string(r) + "y")
		a, token, _ := bufio.ScanWords(data, true)
		b, token2, _ := ours.ScanWords(data, true)
		if a != b || !bytes.Equal(token, token2) {
			t.Errorf("%U", r)
		}
	}
}

func TestLongLines(t *testing.T) {
	for _, n := range []int{4095, 4096, 4097, 65535, 65536, 65537, 70000} {
		input := strings.Repeat("x", n) + "\nshort\n"
		a, b := bufio.NewScanner(strings.NewReader(input)), ours.NewScanner(strings.NewReader(input))
		for {
			x, y := a.Scan(), b.Scan()
			if x != y || a.Text() != b.Text() || fmt.Sprint(a.Err()) != fmt.Sprint(b.Err()) {
				t.Fatalf("line of %d: %v %v, want %v %v", n, y, b.Err(), x, a.Err())
			}
			if !x {
				break
			}
		}
	}
}
