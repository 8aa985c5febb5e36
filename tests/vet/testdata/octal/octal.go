package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

type file struct{ mode int }

func octals() {
	fmt.Println(010) // want "010 is an octal number: its value is 8"
	minutes := 045   // want "045 is an octal number: its value is 37"
	fmt.Println(minutes)
	fmt.Println(time.Date(2024, 011, 1, 0, 0, 0, 0, time.UTC)) // want "011 is an octal number: its value is 9"
}

func fine(flags int) {
	fmt.Println(0, 10, 007, 0o10, 0x10, 0b10, 0644, 1e3, 0.10, '\033')
	fmt.Println(flags&077, flags|010)
	os.Chmod("x", 0o70)
	os.Mkdir("x", 070)
	syscall.Umask(022)
	var mode os.FileMode = 070
	perm := 077
	flags |= 040
	fmt.Println(mode, perm, file{mode: 044}, time.Date(2024, 01, 02, 0, 0, 0, 0, time.UTC))
}

func main() {}
