// Package subpanic panics deep inside.
package subpanic

import "fmt"

// Tree is a tree.
type Tree struct {
	Left, Right *Tree
	Value       int
}

// Depth recurses without looking.
func (t *Tree) Depth() int {
	if t.Left == nil && t.Right == nil {
		return 1
	}
	return 1 + max(t.Left.Depth(), t.Right.Depth())
}

// PathError is panicked with.
type PathError struct{ Path []int }

func (e *PathError) Error() string { return fmt.Sprintf("no node at %v", e.Path) }

// At follows a path of 0 and 1.
func (t *Tree) At(path ...int) int {
	for i, step := range path {
		if t = []*Tree{t.Left, t.Right}[step]; t == nil {
			panic(&PathError{path[:i+1]})
		}
	}
	return t.Value
}
