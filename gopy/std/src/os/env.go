// The environment.

package os

import "syscall"

// Getenv returns the value of a variable, "" if there is none.
func Getenv(key string) string {
	value, _ := syscall.Getenv(key)
	return value
}

// LookupEnv returns the value of a variable, and whether there is one.
func LookupEnv(key string) (string, bool) { return syscall.Getenv(key) }

// Setenv sets a variable.
func Setenv(key, value string) error { return NewSyscallError("setenv", syscall.Setenv(key, value)) }

// Unsetenv removes a variable.
func Unsetenv(key string) error { return syscall.Unsetenv(key) }

// Clearenv removes all variables.
func Clearenv() { syscall.Clearenv() }

// Environ returns all variables, as "name=value".
func Environ() []string { return syscall.Environ() }

// ExpandEnv replaces $name and ${name} by the values of variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces $name and ${name} by what mapping gives for the name. A name consists of letters, digits and underscores, or is one of
// the characters that are variables of a shell; in braces it can be anything. "${" without an end, and "${}", are left out; other
// dollar signs stay.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	rest := s
	for i := 0; i < len(rest); i++ {
		if rest[i] != '$' || i == len(rest)-1 {
			continue
		}
		name, size := variable(rest[i+1:])
		out = append(out, rest[:i]...)
		if name != "" {
			out = append(out, mapping(name)...)
		} else if size == 0 {
			out = append(out, '$')
		}
		rest = rest[i+1+size:]
		i = -1
	}
	if len(rest) == len(s) {
		return s
	}
	return string(append(out, rest...))
}

// variable returns the name of a variable at the beginning of s, which is not "", and how many bytes it takes with its braces. If there is
// no name, these bytes are to be left out.
func variable(s string) (name string, size int) {
	if s[0] == '{' {
		if len(s) > 2 && isShellVariable(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isShellVariable(s[0]) {
		return s[:1], 1
	}
	for size < len(s) && isNameByte(s[size]) {
		size++
	}
	return s[:size], size
}

func isShellVariable(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
