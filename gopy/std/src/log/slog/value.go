package slog

import (
	"fmt"
	"math"
	"runtime"
	"strconv"
	"strings"
	"time"
	"unsafe"
)

// A Value is any value; the usual ones take no memory of their own.
type Value struct {
	_   [0]func() // values are not to be compared with ==
	num uint64    // a number's bits, a length, or nanoseconds
	any any       // the Kind of a number; what follows, or the value itself
}

type (
	stringData *byte          // of a string of length num
	groupData  *Attr          // of num Attrs
	timeIn     *time.Location // of a time of num nanoseconds; nil for the zero time
	otherTime  time.Time      // one that is too far away for that
	kindItself Kind           // a value that is a Kind
)

// A Kind is the kind of a Value.
type Kind int

// The kinds.
const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = [...]string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}

// String returns the kind's name.
func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// Kind returns the kind.
func (v Value) Kind() Kind {
	switch x := v.any.(type) {
	case Kind:
		return x
	case stringData:
		return KindString
	case timeIn, otherTime:
		return KindTime
	case groupData:
		return KindGroup
	case LogValuer:
		return KindLogValuer
	}
	return KindAny
}

// StringValue returns the Value of a string.
func StringValue(value string) Value {
	return Value{num: uint64(len(value)), any: stringData(unsafe.StringData(value))}
}

// IntValue returns the Value of an int, as an int64.
func IntValue(v int) Value { return Int64Value(int64(v)) }

// Int64Value returns the Value of an int64.
func Int64Value(v int64) Value { return Value{num: uint64(v), any: KindInt64} }

// Uint64Value returns the Value of a uint64.
func Uint64Value(v uint64) Value { return Value{num: v, any: KindUint64} }

// Float64Value returns the Value of a float64.
func Float64Value(v float64) Value { return Value{num: math.Float64bits(v), any: KindFloat64} }

// BoolValue returns the Value of a bool.
func BoolValue(v bool) Value {
	if v {
		return Value{num: 1, any: KindBool}
	}
	return Value{any: KindBool}
}

// DurationValue returns the Value of a duration.
func DurationValue(v time.Duration) Value { return Value{num: uint64(v), any: KindDuration} }

// TimeValue returns the Value of a time, without its monotonic reading.
func TimeValue(v time.Time) Value {
	if v.IsZero() {
		return Value{any: timeIn(nil)}
	}
	nsec := v.UnixNano()
	if v.Equal(time.Unix(0, nsec)) {
		return Value{num: uint64(nsec), any: timeIn(v.Location())}
	}
	return Value{any: otherTime(v.Round(0))}
}

// GroupValue returns the Value of a group of Attrs. Groups without Attrs in it are left out.
func GroupValue(as ...Attr) Value {
	as = withoutEmptyGroups(as)
	return Value{num: uint64(len(as)), any: groupData(unsafe.SliceData(as))}
}

// AnyValue returns the Value of v, with the kind that fits its type. Numbers become int64, uint64 or float64.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case int64:
		return Int64Value(v)
	case uint:
		return Uint64Value(uint64(v))
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uint64:
		return Uint64Value(v)
	case uintptr:
		return Uint64Value(uint64(v))
	case float32:
		return Float64Value(float64(v))
	case float64:
		return Float64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Kind:
		return Value{any: kindItself(v)}
	case Value:
		return v
	}
	return Value{any: v}
}

// Any returns the value.
func (v Value) Any() any {
	switch v.Kind() {
	case KindBool:
		return v.num == 1
	case KindDuration:
		return time.Duration(v.num)
	case KindFloat64:
		return math.Float64frombits(v.num)
	case KindInt64:
		return int64(v.num)
	case KindString:
		return v.String()
	case KindTime:
		return v.Time()
	case KindUint64:
		return v.num
	case KindGroup:
		return v.Group()
	}
	if k, ok := v.any.(kindItself); ok {
		return Kind(k)
	}
	return v.any
}

// String returns the value as text.
func (v Value) String() string {
	if s, ok := v.any.(stringData); ok {
		return unsafe.String((*byte)(s), v.num)
	}
	return string(v.append(nil))
}

func (v Value) append(b []byte) []byte {
	switch v.Kind() {
	case KindBool:
		return strconv.AppendBool(b, v.num == 1)
	case KindDuration:
		return append(b, time.Duration(v.num).String()...)
	case KindFloat64:
		return strconv.AppendFloat(b, math.Float64frombits(v.num), 'g', -1, 64)
	case KindInt64:
		return strconv.AppendInt(b, int64(v.num), 10)
	case KindString:
		return append(b, v.String()...)
	case KindTime:
		return v.Time().AppendFormat(b, "2006-01-02 15:04:05.999999999 -0700 MST")
	case KindUint64:
		return strconv.AppendUint(b, v.num, 10)
	case KindGroup:
		return fmt.Append(b, v.Group())
	}
	return fmt.Append(b, v.any)
}

func (v Value) mustBe(kind Kind) {
	if k := v.Kind(); k != kind {
		panic(fmt.Sprintf("Value kind is %s, not %s", k, kind))
	}
}

// Int64 returns an int64; it panics if the Value is of another kind.
func (v Value) Int64() int64 {
	v.mustBe(KindInt64)
	return int64(v.num)
}

// Uint64 returns a uint64; it panics if the Value is of another kind.
func (v Value) Uint64() uint64 {
	v.mustBe(KindUint64)
	return v.num
}

// Bool returns a bool; it panics if the Value is of another kind.
func (v Value) Bool() bool {
	v.mustBe(KindBool)
	return v.num == 1
}

// Duration returns a duration; it panics if the Value is of another kind.
func (v Value) Duration() time.Duration {
	v.mustBe(KindDuration)
	return time.Duration(v.num)
}

// Float64 returns a float64; it panics if the Value is of another kind.
func (v Value) Float64() float64 {
	v.mustBe(KindFloat64)
	return math.Float64frombits(v.num)
}

// Time returns a time; it panics if the Value is of another kind.
func (v Value) Time() time.Time {
	v.mustBe(KindTime)
	switch t := v.any.(type) {
	case otherTime:
		return time.Time(t)
	case timeIn:
		if t != nil {
			return time.Unix(0, int64(v.num)).In(t)
		}
	}
	return time.Time{}
}

// LogValuer returns the LogValuer; it panics if the Value is none.
func (v Value) LogValuer() LogValuer { return v.any.(LogValuer) }

// Group returns the Attrs of a group; it panics if the Value is none.
func (v Value) Group() []Attr {
	if g, ok := v.any.(groupData); ok {
		return unsafe.Slice((*Attr)(g), v.num)
	}
	panic("Group: bad kind")
}

func (v Value) isEmptyGroup() bool {
	_, ok := v.any.(groupData)
	return ok && v.num == 0
}

// Equal reports whether two Values are of the same kind and equal.
func (v Value) Equal(w Value) bool {
	kind := v.Kind()
	if kind != w.Kind() {
		return false
	}
	switch kind {
	case KindBool, KindDuration, KindInt64, KindUint64:
		return v.num == w.num
	case KindFloat64:
		return math.Float64frombits(v.num) == math.Float64frombits(w.num)
	case KindString:
		return v.String() == w.String()
	case KindTime:
		return v.Time().Equal(w.Time())
	case KindGroup:
		a, b := v.Group(), w.Group()
		if len(a) != len(b) {
			return false
		}
		for i := range a {
			if !a[i].Equal(b[i]) {
				return false
			}
		}
		return true
	}
	return v.any == w.any
}

// A LogValuer is a value that says what is to be logged for it.
type LogValuer interface {
	LogValue() Value
}

const maxLogValues = 100

// Resolve returns v, or if that is a LogValuer what LogValue returns, until it is none. A panic becomes an error.
func (v Value) Resolve() (rv Value) {
	if v.Kind() != KindLogValuer {
		return v
	}
	first := v
	defer func() {
		if recover() != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", callers(5)))
		}
	}()
	for range maxLogValues {
		if v.Kind() != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", first.Any()))
}

// callers returns up to n lines about the functions that panicked: those behind the runtime's, seen from Resolve's deferred
// function.
func callers(n int) string {
	pcs := make([]uintptr, n+8)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	var text strings.Builder
	count := 0
	for {
		frame, more := frames.Next()
		if count > 0 || !strings.HasPrefix(frame.Function, "runtime.") {
			if count == n {
				text.WriteString("(rest of stack elided)\n")
				break
			}
			fmt.Fprintf(&text, "called from %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
			count++
		}
		if !more {
			break
		}
	}
	return text.String()
}
