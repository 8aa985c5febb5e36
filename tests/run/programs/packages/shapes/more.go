package shapes

import "fmt"

// Total is the sum of the areas.
func Total(shapes ...Shape) (sum float64) {
	for _, s := range shapes {
		sum += s.Area()
	}
	return
}

type secretive interface{ secret() int }

// Secret asks for it.
func Secret(s any) int { return s.(secretive).secret() }

// Describe says what it is.
func Describe(s Shape) string {
	name := "?"
	if n, ok := s.(interface{ Name() string }); ok {
		name = n.Name()
	}
	return fmt.Sprintf("%s of %.1f", name, s.Area())
}
