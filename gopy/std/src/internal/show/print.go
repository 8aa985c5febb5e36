package show

import (
	"reflect"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of what is written out; the rest is counted.
const (
	maxDepth  = 6
	maxItems  = 50   // of a slice, map or struct
	headItems = 40   // written of one that has more
	maxText   = 2000 // bytes of a string
)

// printer writes values. width: how long a line may be before a composite value is broken; seen: pointers on the way here.
type printer struct {
	width int
	seen  []uintptr
}

// value writes v, which stands where a value of the static type typ is expected ("" for none).
func (p *printer) value(v reflect.Value, typ string) string {
	return p.print(v, 0, 0, typ)
}

// print writes v at a depth, on a line indented by indent tabs.
func (p *printer) print(v reflect.Value, depth, indent int, static string) string {
	if !v.IsValid() {
		return "nil"
	}
	if text, ok := spoken(v); ok {
		return text
	}
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int32:
		if static == "rune" {
			return strconv.FormatInt(v.Int(), 10) + " " + strconv.QuoteRune(rune(v.Int()))
		}
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Uintptr:
		return "0x" + strconv.FormatUint(v.Uint(), 16)
	case reflect.Float32:
		return float(v.Float(), 32)
	case reflect.Float64:
		return float(v.Float(), 64)
	case reflect.Complex64, reflect.Complex128:
		bits := v.Type().Bits()
		c := v.Complex()
		im := float(imag(c), bits/2)
		if im[0] != '-' && im[0] != '+' {
			im = "+" + im
		}
		return "(" + float(real(c), bits/2) + im + "i)"
	case reflect.String:
		return quoted(v.String())
	case reflect.Interface:
		return p.print(v.Elem(), depth, indent, "")
	case reflect.Pointer:
		return p.pointer(v, depth, indent)
	case reflect.UnsafePointer:
		return address(name(v.Type()), v.Pointer())
	case reflect.Func:
		if v.IsNil() {
			return "(" + name(v.Type()) + ")(nil)"
		}
		return name(v.Type()) + " {…}"
	case reflect.Chan:
		if v.IsNil() {
			return "(" + name(v.Type()) + ")(nil)"
		}
		return address(name(v.Type()), v.Pointer())
	}
	return p.composite(v, depth, indent)
}

// spoken is the text of a value that says itself what it is: errors and Stringers. One whose method panics says nothing.
func spoken(v reflect.Value) (text string, ok bool) {
	if !v.CanInterface() || v.Kind() == reflect.Interface {
		return "", false
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return "", false
	}
	defer func() {
		if recover() != nil {
			text, ok = "", false
		}
	}()
	switch x := v.Interface().(type) {
	case reflect.Value:
		return x.String(), true
	case error:
		return name(v.Type()) + ": " + x.Error(), true
	case interface{ String() string }:
		return x.String(), true
	}
	return "", false
}

func (p *printer) pointer(v reflect.Value, depth, indent int) string {
	typ := name(v.Type())
	if v.IsNil() {
		return "(" + typ + ")(nil)"
	}
	switch v.Elem().Kind() {
	case reflect.Struct, reflect.Slice, reflect.Array, reflect.Map:
	default:
		return address(typ, v.Pointer())
	}
	for _, at := range p.seen {
		if at == v.Pointer() {
			return "&" + typ[1:] + "{…}"
		}
	}
	p.seen = append(p.seen, v.Pointer())
	text := p.print(v.Elem(), depth, indent, "")
	p.seen = p.seen[:len(p.seen)-1]
	return "&" + text
}

func address(typ string, at uintptr) string {
	return "(" + typ + ")(0x" + strconv.FormatUint(uint64(at), 16) + ")"
}

// composite writes arrays, slices, maps and structs: on one line if that is short enough.
func (p *printer) composite(v reflect.Value, depth, indent int) string {
	typ := name(v.Type())
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		if v.IsNil() {
			return typ + "(nil)"
		}
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		if b := v.Bytes(); len(b) > 0 && utf8.Valid(b) && printable(b) {
			return typ + "(" + quoted(string(b)) + ")"
		}
	}
	if depth >= maxDepth {
		return typ + "{…}"
	}
	items, more := p.items(v, depth+1, indent+1)
	length := len(typ) + 2 + 8*indent
	for _, item := range items {
		length += utf8.RuneCountInString(item) + 2
		if strings.Contains(item, "\n") {
			length = p.width + 1
		}
	}
	if length <= p.width || len(items) == 0 {
		if more != "" {
			items = append(items, more)
		}
		return typ + "{" + strings.Join(items, ", ") + "}"
	}
	tabs := strings.Repeat("\t", indent+1)
	var b strings.Builder
	b.WriteString(typ + "{\n")
	if k := v.Kind(); k == reflect.Slice || k == reflect.Array {
		p.fill(&b, items, tabs, indent)
	} else {
		for _, item := range items {
			b.WriteString(tabs + item + ",\n")
		}
	}
	if more != "" {
		b.WriteString(tabs + more + "\n")
	}
	b.WriteString(tabs[1:] + "}")
	return b.String()
}

// fill writes elements, as many on a line as it holds.
func (p *printer) fill(b *strings.Builder, items []string, tabs string, indent int) {
	column := 0
	for _, item := range items {
		size := utf8.RuneCountInString(item) + 2
		broken := strings.Contains(item, "\n")
		if column > 0 && (broken || column+size > p.width) {
			b.WriteByte('\n')
			column = 0
		}
		if column == 0 {
			b.WriteString(tabs)
			column = 8 * (indent + 1)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(item + ",")
		column += size
		if broken {
			column = p.width
		}
	}
	b.WriteByte('\n')
}

// items writes what a composite value consists of, and says how much was left out.
func (p *printer) items(v reflect.Value, depth, indent int) (items []string, more string) {
	count := 0
	switch v.Kind() {
	case reflect.Struct:
		count = v.NumField()
	default:
		count = v.Len()
	}
	shown := count
	if count > maxItems {
		shown = headItems
		more = "… " + strconv.Itoa(count-shown) + " more"
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range shown {
			field := v.Type().Field(i)
			items = append(items, field.Name+": "+p.print(v.Field(i), depth, indent, ""))
		}
	case reflect.Map:
		keys := v.MapKeys()
		sort.SliceStable(keys, func(i, j int) bool { return less(keys[i], keys[j]) })
		for _, key := range keys[:shown] {
			text := elided(p.print(key, depth, indent, ""), v.Type().Key()) + ": "
			items = append(items, text+elided(p.print(v.MapIndex(key), depth, indent, ""), v.Type().Elem()))
		}
	default:
		for i := range shown {
			text := p.print(v.Index(i), depth, indent, "")
			items = append(items, elided(text, v.Type().Elem()))
		}
	}
	return items, more
}

// elided drops the type of an element where the composite literal's already tells it.
func elided(text string, elem reflect.Type) string {
	switch elem.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Array, reflect.Map:
		if rest, ok := strings.CutPrefix(text, name(elem)); ok {
			if rest == "(nil)" {
				return "nil"
			}
			return rest
		}
	}
	return text
}

// less orders the keys of a map as package fmt does, as far as kinds are ordered.
func less(a, b reflect.Value) bool {
	if a.Kind() == reflect.Interface {
		a, b = a.Elem(), b.Elem()
		if a.Kind() != b.Kind() {
			return a.Kind() < b.Kind()
		}
	}
	switch {
	case a.CanInt():
		return a.Int() < b.Int()
	case a.CanUint():
		return a.Uint() < b.Uint()
	case a.CanFloat():
		return a.Float() < b.Float() || a.Float() != a.Float() && b.Float() == b.Float()
	}
	switch a.Kind() {
	case reflect.String:
		return a.String() < b.String()
	case reflect.Bool:
		return !a.Bool() && b.Bool()
	case reflect.Struct:
		for i := range a.NumField() {
			if less(a.Field(i), b.Field(i)) {
				return true
			}
			if less(b.Field(i), a.Field(i)) {
				return false
			}
		}
	case reflect.Array:
		for i := range a.Len() {
			if less(a.Index(i), b.Index(i)) {
				return true
			}
			if less(b.Index(i), a.Index(i)) {
				return false
			}
		}
	}
	return false
}

func float(x float64, bits int) string {
	text := strconv.FormatFloat(x, 'g', -1, bits)
	if exp := strings.IndexByte(text, 'e'); exp >= 0 && x != 0 {
		if abs := x; abs < 1e21 && abs > -1e21 && (abs >= 1e-4 || abs <= -1e-4) {
			return strconv.FormatFloat(x, 'f', -1, bits)
		}
	}
	return text
}

func quoted(s string) string {
	if len(s) <= maxText {
		return strconv.Quote(s)
	}
	cut := maxText
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strconv.Quote(s[:cut]) + "… " + strconv.Itoa(len(s)-cut) + " more bytes"
}

func printable(b []byte) bool {
	for _, r := range string(b) {
		if !strconv.IsPrint(r) && r != '\n' && r != '\t' {
			return false
		}
	}
	return true
}

var spelling = strings.NewReplacer("main.", "", "interface {}", "any", "[]uint8", "[]byte")

// name is a type as the cell's source would write it.
func name(t reflect.Type) string {
	return spelling.Replace(t.String())
}
