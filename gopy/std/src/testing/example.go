// Examples: functions whose output is compared with a comment.

package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// InternalExample is an example and what it should print. It is for the program that go test makes.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool // lines may come in any order
}

// RunExamples runs examples and tells whether all have passed. It is of the past.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	_, ok = runExamples(matchString, examples)
	return ok
}

func runExamples(match matchFunc, examples []InternalExample) (ran, ok bool) {
	ok = true
	m := newMatcher(match, *matchRun(), "-test.run", *skip)
	for _, example := range examples {
		if _, chosen, _ := m.fullName(nil, example.Name); chosen {
			ran = true
			ok = runExample(example) && ok
		}
	}
	return ran, ok
}

// runExample runs an example with a pipe in place of standard output.
func runExample(example InternalExample) (ok bool) {
	if chatty.on {
		fmt.Printf("%s=== RUN   %s\n", chatty.prefix(), example.Name)
	}
	stdout := os.Stdout
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout = w
	printed := make(chan string)
	go func() {
		var text strings.Builder
		_, err := io.Copy(&text, r)
		r.Close()
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: copying pipe: %v\n", err)
			os.Exit(1)
		}
		printed <- text.String()
	}()
	finished := false
	start := time.Now()
	defer func() {
		spent := time.Since(start)
		w.Close()
		os.Stdout = stdout
		text := <-printed
		value := recover()
		ok = example.judge(text, spent, finished, value)
	}()
	example.F()
	finished = true
	return
}

// judge says how an example has ended, which may be with a panic.
func (example *InternalExample) judge(stdout string, spent time.Duration, finished bool, value any) bool {
	got := strings.TrimSpace(stdout)
	want := strings.TrimSpace(example.Output)
	fault := ""
	if value == nil {
		switch {
		case example.Unordered:
			if !slices.Equal(sortedLines(got), sortedLines(want)) {
				fault = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", stdout, example.Output)
			}
		case got != want:
			fault = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
		}
	}
	passed := fault == "" && finished && value == nil
	if passed {
		handOverResult("PASS", example.Name)
	} else {
		handOverResult("FAIL", example.Name)
	}
	if !passed {
		fmt.Printf("%s--- FAIL: %s (%s)\n%s", chatty.prefix(), example.Name, inSeconds(spent), fault)
	} else if chatty.on {
		fmt.Printf("%s--- PASS: %s (%s)\n", chatty.prefix(), example.Name, inSeconds(spent))
	}
	if chatty.json {
		fmt.Printf("%s=== NAME   %s\n", chatty.prefix(), "")
	}
	if value != nil {
		panic(value)
	}
	if !finished {
		panic(errNilPanicOrGoexit)
	}
	return passed
}

func sortedLines(text string) []string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return lines
}
