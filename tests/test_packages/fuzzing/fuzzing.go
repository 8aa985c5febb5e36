// Package fuzzing has code that fails with few inputs.
package fuzzing

// Reverse reverses a text, wrongly.
func Reverse(s string) string {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

// Magic panics if b begins with a certain text.
func Magic(b []byte) bool {
	if len(b) > 3 {
		if b[0] == 'F' {
			if b[1] == 'U' {
				if b[2] == 'Z' {
					panic("found")
				}
			}
		}
	}
	return len(b) > 3
}
