// Package a needs b.
package a

import (
	"fmt"

	"example.com/initorder/b"
)

// Value is known after b.
var Value = compute()

func compute() int { fmt.Println("a: compute", b.Value); return b.Value * 2 }

func init() { fmt.Println("a: init", Value); b.Value = 100 }
