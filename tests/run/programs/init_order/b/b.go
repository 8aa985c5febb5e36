// Package b needs nobody.
package b

import "fmt"

// Value is 5 at first.
var Value = func() int { fmt.Println("b: Value"); return 5 }()

func init() { fmt.Println("b: init") }
