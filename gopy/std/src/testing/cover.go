// Coverage: what of the code has run. go test -cover puts counters into the code, and its program tells where they are (see MainStart).

package testing

import (
	"fmt"
	"strconv"
	"syscall"
	"unsafe"
)

// covering is what the program tells about coverage, if there is any.
type covering interface {
	// Cover returns the mode; what stands behind the percentage; the counters of each file, and how many statements each
	// stands for; the number of statements of packages that are not part of the program; and the number of functions.
	Cover() (mode, where string, counters, statements [][]uint32, others, functions int)
}

var coverage covering

// CoverMode returns how coverage is counted ("set", "count", "atomic"), or "" if it is not.
func CoverMode() string {
	if coverage == nil {
		return ""
	}
	mode, _, _, _, _, _ := coverage.Cover()
	return mode
}

// Coverage returns roughly which part of the code has run so far, between 0 and 1; 0 if that is not counted.
func Coverage() float64 {
	if coverage == nil {
		return 0
	}
	_, _, counters, _, _, functions := coverage.Cover()
	run, all := 0, 3*functions // as if each function had three counters more, which are never counted
	for _, file := range counters {
		all += len(file)
		for _, n := range file {
			if n != 0 {
				run++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(run) / float64(all)
}

// reportCoverage prints the percentage of statements that have run, and hands the counters over if a profile is wanted.
func reportCoverage() {
	if coverage == nil {
		return
	}
	_, where, counters, statements, all, _ := coverage.Cover()
	run := 0
	for i, file := range counters {
		for j, n := range file {
			all += int(statements[i][j])
			if n != 0 {
				run += int(statements[i][j])
			}
		}
	}
	if all == 0 {
		fmt.Println("coverage: [no statements]")
	} else {
		fmt.Printf("coverage: %.1f%% of statements%s\n", 100*float64(run)/float64(all), where)
	}
	if *coverProfile == "" {
		return
	}
	var text []byte
	for _, file := range counters {
		for _, n := range file {
			text = append(strconv.AppendUint(text, uint64(n), 10), ' ')
		}
		text = append(text, '\n')
	}
	handOver(handCounters, text)
}

// What is handed over to the command.
const (
	handCounters = 1 // a line for each file, with its counters
	handInput    = 2 // an input with which a fuzz target has failed: the name of its file, an empty line, and its text
	handResult   = 3 // how a test has ended: "PASS", "FAIL" or "SKIP", a blank, and its name
)

// callHandOver is the number of a call that Linux does not have.
const callHandOver = 1<<20 + 16

func handOver(kind int, data []byte) {
	syscall.RawSyscall(callHandOver, uintptr(kind), uintptr(unsafe.Pointer(unsafe.SliceData(data))), uintptr(len(data)))
}

// reporting is what the program says if it is to hand over how each test has ended: what is printed can be imitated.
type reporting interface {
	Results()
}

var handsResults bool

func handOverResult(word, name string) {
	if handsResults {
		handOver(handResult, []byte(word+" "+name))
	}
}
