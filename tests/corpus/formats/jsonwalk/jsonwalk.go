// Package jsonwalk walks through JSON of any shape.
package jsonwalk

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Flatten lists all leaves with their paths, sorted.
func Flatten(text string) ([]string, error) {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("something behind the value")
	}
	var out []string
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				walk(path+"."+k, v[k])
			}
		case []any:
			for i, e := range v {
				walk(path+"["+strconv.Itoa(i)+"]", e)
			}
		default:
			out = append(out, fmt.Sprintf("%s=%v (%T)", path, v, v))
		}
	}
	walk("$", v)
	return out, nil
}

// Count counts the tokens of a stream of values.
func Count(text string) (map[string]int, error) {
	dec := json.NewDecoder(strings.NewReader(text))
	counts := map[string]int{}
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return counts, nil
		}
		if err != nil {
			return counts, err
		}
		counts[fmt.Sprintf("%T", tok)]++
	}
}
