"""Random schedules: what is guarded never fails, what is not does under some seed, and all of it the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from gopy.classroom.attempt import Attempt
from gopy.classroom.checks import run_checks
from gopy.classroom.exercise import load_exercise
from gopy.classroom.outcome import Outcome

TOML = """
format = 1
id = "x"
kind = "race"
title = "x"
files = ["main.go"]
[[checks]]
id = "s"
kind = "schedules"
title = "s"
want = "{want}"
seeds = {seeds}
"""

HEAD = """package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

var _ sync.Mutex
var _ atomic.Int32
"""

COUNT = """
func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	_ = &mu
	%s
	for range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			%s
		}()
	}
	wg.Wait()
	fmt.Println(%s)
}
"""


def outcome(tmp_path: Path, program: str, want: str, seeds: int = 100) -> Outcome:
    place = tmp_path / "exercise"
    (place / "starter").mkdir(parents=True, exist_ok=True)
    (place / "exercise.toml").write_text(TOML.format(want=want, seeds=seeds))
    student = tmp_path / "student"
    student.mkdir(exist_ok=True)
    (student / "main.go").write_text(HEAD + program)
    with Attempt(load_exercise(str(place)), str(student)) as attempt:
        [found] = run_checks(attempt).outcomes
    return found


def said(found: Outcome) -> str:
    return "\n".join([*map(str, found.says), found.output, found.actual, *(f.message for f in found.findings)])


GUARDED = {
    "mutex": COUNT % ("n := 0", "mu.Lock(); n++; mu.Unlock()", "n"),
    "deferred unlock of a field": """
type counter struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *counter) add(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[key]++
}
"""
    + COUNT % ("c := counter{n: map[string]int{}}", 'c.add("a")', 'c.n["a"]'),
    "atomic function": COUNT % ("var n int64", "atomic.AddInt64(&n, 1)", "n"),
    "atomic type": COUNT % ("var n atomic.Int64", "n.Add(1)", "n.Load()"),
    "compare and swap": COUNT
    % ("var n atomic.Int64", "for { v := n.Load(); if n.CompareAndSwap(v, v+1) { break } }", "n.Load()"),
    "own variables": COUNT
    % (
        "parts := make([]int, 5); var at atomic.Int32",
        "parts[at.Add(1)-1]++",
        "parts[0]+parts[1]+parts[2]+parts[3]+parts[4]",
    ),
    "once": COUNT % ("n := 4; var once sync.Once", "once.Do(func() { n++ })", "n"),
    "channel": """
func main() {
	results := make(chan int)
	for range 5 {
		go func() { results <- 1 }()
	}
	n := 0
	for range 5 {
		n += <-results
	}
	fmt.Println(n)
}
""",
    "slice and interface values": COUNT
    % ("var all []any", "mu.Lock(); all = append(all, fmt.Sprint(len(all))); mu.Unlock()", "len(all)"),
}


@pytest.mark.parametrize("name", GUARDED)
def test_what_is_guarded_never_fails(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOPY_CHECK_IR", "1")
    found = outcome(tmp_path, GUARDED[name], "5", 30)
    assert found.passed, said(found)


RACES = {
    "counter": COUNT % ("n := 0", "n++", "n"),
    "two goroutines, one update each": """
var n int

func main() {
	done := make(chan bool)
	for range 2 {
		go func() { n++; done <- true }()
	}
	<-done
	<-done
	fmt.Println(n + 3)
}
""",
    "field behind a pointer": "type c struct{ n int }\n" + COUNT % ("p := &c{}", "p.n += 1", "p.n"),
    "element": COUNT % ("var a [3]int", "a[1] = a[1] + 1", "a[1]"),
    "map": COUNT % ("m := map[int]int{}", "m[7]++", "m[7]"),
    "append": COUNT % ("var all []int", "all = append(all, 1)", "len(all)"),
    "read and write under two locks": COUNT
    % ("n := 0", "mu.Lock(); v := n; mu.Unlock(); mu.Lock(); n = v + 1; mu.Unlock()", "n"),
    "two atomic operations": COUNT % ("var n atomic.Int64", "n.Store(n.Load() + 1)", "n.Load()"),
    "check, then act": COUNT
    % ("n, left := 4, 1", "if left > 0 { left--; n++ }; _ = left", "n+len(fmt.Sprint(left))-1"),
    "Add in the goroutine": """
func main() {
	var wg sync.WaitGroup
	var n atomic.Int32
	for range 5 {
		go func() { wg.Add(1); n.Add(1); wg.Done() }()
	}
	wg.Wait()
	fmt.Println(n.Load())
}
""",
    "nobody waits": """
func main() {
	n := 0
	go func() { n = 5 }()
	fmt.Println(n)
}
""",
}


@pytest.mark.parametrize("name", RACES)
def test_a_race_is_found(name: str, tmp_path: Path) -> None:
    found = outcome(tmp_path, RACES[name], "5")
    assert not found.passed
    assert "in the order of goroutines number" in said(found)


def test_order_of_locks(tmp_path: Path) -> None:
    program = """
func main() {
	var a, b sync.Mutex
	done := make(chan bool)
	go func() { a.Lock(); b.Lock(); b.Unlock(); a.Unlock(); done <- true }()
	go func() { b.Lock(); a.Lock(); a.Unlock(); b.Unlock(); done <- true }()
	<-done
	<-done
	fmt.Println(5)
}
"""
    found = outcome(tmp_path, program, "5")
    assert "all goroutines are asleep - deadlock!" in said(found)


def test_same_each_time(tmp_path: Path) -> None:
    one = outcome(tmp_path, RACES["counter"], "5")
    two = outcome(tmp_path, RACES["counter"], "5")
    assert (said(one), one.fuel) == (said(two), two.fuel)
