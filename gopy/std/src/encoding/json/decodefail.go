// Reporting what does not fit.

package json

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// save notes the first error.
func (d *decoder) save(err error) {
	if err != nil {
		d.failures++
		if d.err == nil {
			d.err = err
		}
	}
}

// kindName is how errors call a value that begins with c.
func kindName(c byte) string {
	switch c {
	case 'n':
		return "null"
	case '"':
		return "string"
	case 't', 'f':
		return "bool"
	case '[':
		return "array"
	case '{':
		return "object"
	}
	return "number"
}

// misfit skips a value that does not fit.
func (d *decoder) misfit(t reflect.Type, cause error) {
	start := d.off
	d.skip()
	end := d.off
	if c := d.data[start]; c == '{' || c == '[' {
		end = start + 1
	}
	d.fail(t, start, end, kindName(d.data[start]), cause)
}

// fail notes that the value or key at data[start] does not fit. The offset end may be -1 for d.off.
func (d *decoder) fail(t reflect.Type, start, end int, value string, cause error) {
	d.failures++
	if d.err != nil {
		return
	}
	if end < 0 {
		end = d.off
	}
	e := &UnmarshalTypeError{Value: value, Type: t, Offset: int64(end), Err: cause}
	if path := pointerTo(d.data, start, true); path != "" {
		e.Struct = d.root.Name()
		e.Field = strings.ReplaceAll(path[1:], "/", ".")
	}
	d.err = e
}

// frame is an open object or array on the way to a place in a text.
type frame struct {
	object  bool
	name    bool // a key comes next
	index   int
	keyFrom int
	keyTo   int
}

// pointerTo returns the JSON pointer (RFC 6901) to the value at data[target]. If that is a key, its member is meant if withKey is
// true and else the object.
func pointerTo(data []byte, target int, withKey bool) string {
	var stack []frame
	for i := 0; i < target; i++ {
		top := len(stack) - 1
		switch data[i] {
		case '{', '[':
			stack = append(stack, frame{object: data[i] == '{', name: data[i] == '{'})
		case '}', ']':
			stack = stack[:top]
		case ',':
			stack[top].index++
			stack[top].name = stack[top].object
		case ':':
			stack[top].name = false
		case '"':
			end, _, _ := scanString(data, i, 0)
			if end > target { // within the string
				target = i
			} else {
				if top >= 0 && stack[top].name {
					stack[top].keyFrom, stack[top].keyTo = i+1, end-1
				}
				i = end - 1
			}
		}
	}
	var path []byte
	for i, f := range stack {
		if f.name {
			if !withKey || i < len(stack)-1 || target >= len(data) || data[target] != '"' {
				break
			}
			end, _, _ := scanString(data, target, 0)
			f.keyFrom, f.keyTo = target+1, end-1
		}
		path = append(path, '/')
		if !f.object {
			path = strconv.AppendInt(path, int64(f.index), 10)
			continue
		}
		for _, r := range string(unquote(data[f.keyFrom:f.keyTo])) {
			switch r {
			case '~':
				path = append(path, "~0"...)
			case '/':
				path = append(path, "~1"...)
			default:
				path = utf8.AppendRune(path, r)
			}
		}
	}
	return string(path)
}
