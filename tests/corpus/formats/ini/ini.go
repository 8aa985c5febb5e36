// Package ini reads files with sections.
package ini

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// File maps sections to keys and values.
type File map[string]map[string]string

// Read reads a file; a key that comes again replaces the old value; "+=" adds to it.
func Read(r io.Reader) (File, error) {
	f := File{}
	section, number := "", 0
	for s := bufio.NewScanner(r); s.Scan(); {
		number++
		line, _, _ := strings.Cut(s.Text(), ";")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			name, ok = strings.CutSuffix(name, "]")
			if !ok {
				return nil, fmt.Errorf("line %d: ] is missing", number)
			}
			section = strings.ToLower(name)
			continue
		}
		key, value, ok := strings.Cut(line, "=")
		if !ok || key == "" {
			return nil, fmt.Errorf("line %d: no key in %q", number, line)
		}
		key, more := strings.CutSuffix(key, "+")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		if f[section] == nil {
			f[section] = map[string]string{}
		}
		if more {
			value = f[section][key] + "," + value
		}
		f[section][key] = value
	}
	return f, nil
}

// Get returns a value or the default.
func (f File) Get(section, key, otherwise string) string {
	if v, ok := f[section][key]; ok {
		return v
	}
	return otherwise
}
