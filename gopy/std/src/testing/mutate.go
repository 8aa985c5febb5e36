// Making inputs for fuzzing: known ones changed in small ways, and failing ones made smaller.

package testing

import "math"

// maxInput is how long texts may become.
const maxInput = 1 << 16

// mutator changes inputs at random.
type mutator struct{ state uint64 }

func (m *mutator) next() uint64 {
	if m.state == 0 {
		m.state = runtimeRand() | 1
	}
	m.state ^= m.state << 13
	m.state ^= m.state >> 7
	m.state ^= m.state << 17
	return m.state * 0x2545f4914f6cdd1d
}

// below returns a number from 0 to n-1.
func (m *mutator) below(n int) int { return int((m.next() >> 33) % uint64(n)) }

// change returns a copy of an input in which one value is changed, sometimes several times.
func (m *mutator) change(values []any) []any {
	changed := append([]any(nil), values...)
	for rounds := 1 + m.below(2)*m.below(5); rounds >= 0; rounds-- {
		i := m.below(len(changed))
		changed[i] = m.value(changed[i])
	}
	return changed
}

func (m *mutator) value(v any) any {
	switch v := v.(type) {
	case string:
		return string(m.bytes([]byte(v)))
	case []byte:
		return m.bytes(append([]byte(nil), v...))
	case bool:
		return !v
	case int:
		return int(m.number(int64(v), 64))
	case int8:
		return int8(m.number(int64(v), 8))
	case int16:
		return int16(m.number(int64(v), 16))
	case int32:
		return int32(m.number(int64(v), 32))
	case int64:
		return m.number(v, 64)
	case uint:
		return uint(m.number(int64(v), 64))
	case uint8:
		return uint8(m.number(int64(v), 8))
	case uint16:
		return uint16(m.number(int64(v), 16))
	case uint32:
		return uint32(m.number(int64(v), 32))
	case uint64:
		return uint64(m.number(int64(v), 64))
	case float32:
		return float32(m.float(float64(v)))
	case float64:
		return m.float(v)
	}
	return v
}

// number changes a number of so many bits.
func (m *mutator) number(n int64, size int) int64 {
	switch m.below(6) {
	case 0:
		return n + int64(1+m.below(16))
	case 1:
		return n - int64(1+m.below(16))
	case 2:
		return n ^ 1<<m.below(size)
	case 3:
		return -n
	case 4:
		edges := [...]int64{0, 1, -1, 1<<(size-1) - 1, -1 << (size - 1), 1 << (size / 2), 100, 255}
		return edges[m.below(len(edges))]
	}
	return int64(m.next() >> m.below(64))
}

func (m *mutator) float(x float64) float64 {
	switch m.below(7) {
	case 0:
		return x + float64(1+m.below(100))
	case 1:
		return x - float64(1+m.below(100))
	case 2:
		return x * float64(2+m.below(9))
	case 3:
		return x / float64(2+m.below(9))
	case 4:
		return -x
	case 5:
		return math.Float64frombits(math.Float64bits(x) ^ 1<<m.below(64))
	}
	edges := [...]float64{0, 1, -1, 0.5, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.Inf(-1), math.NaN(), 1e15}
	return edges[m.below(len(edges))]
}

// pieces are put into texts.
var pieces = [...]string{"0", "1", "-", " ", "\n", "\"", "\\", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", "/", "%", "\x00", "\xff", "é", "世", "😀", "true", "nil"}

// bytes changes a text, in place if it becomes no longer.
func (m *mutator) bytes(b []byte) []byte {
	if len(b) == 0 {
		return append(b, byte(m.next()>>56))
	}
	at := m.below(len(b))
	length := 1 + m.below(min(len(b)-at, 8))
	choice := m.below(12)
	if len(b) > maxInput {
		choice = 0
	}
	switch choice {
	case 0: // remove
		return append(b[:at], b[at+length:]...)
	case 1: // insert
		return insert(b, at, []byte{byte(m.next() >> 56)})
	case 2:
		return insert(b, at, []byte(pieces[m.below(len(pieces))]))
	case 3: // repeat
		return insert(b, at, append([]byte(nil), b[at:at+length]...))
	case 4:
		b[at] ^= 1 << m.below(8)
	case 5:
		b[at] += byte(1 + m.below(8))
	case 6:
		b[at] -= byte(1 + m.below(8))
	case 7:
		b[at] = byte(m.next() >> 56)
	case 8: // a printable character
		b[at] = byte(' ' + m.below(95))
	case 9: // exchange
		other := m.below(len(b))
		b[at], b[other] = b[other], b[at]
	case 10: // copy
		copy(b[m.below(len(b)):], b[at:at+length])
	case 11:
		return insert(b, len(b), []byte{byte(m.next() >> 56)})
	}
	return b
}

func insert(b []byte, at int, piece []byte) []byte {
	return append(b[:at:at], append(piece, b[at:]...)...)
}

// shrink tries smaller and simpler texts until isOver, from data on. fails tells whether one still fails: then it is the one that is made
// smaller.
func shrink(data []byte, fails func([]byte) bool, isOver func() bool) {
	try := func(smaller []byte) bool {
		if isOver() || !fails(smaller) {
			return false
		}
		data = smaller
		return true
	}
	// Cut off ends, half of it at first.
	for n := (len(data) + 1) / 2; n > 0; {
		if n > len(data) || !try(append([]byte(nil), data[:len(data)-n]...)) {
			n /= 2
		}
	}
	// Leave out pieces.
	for size := max(len(data)/4, 1); size > 0; size /= 2 {
		for at := 0; at+size <= len(data); {
			if !try(append(append([]byte(nil), data[:at]...), data[at+size:]...)) {
				at++
			}
		}
	}
	// Simpler characters.
	for at := 0; at < len(data); at++ {
		for _, c := range "0A" {
			if data[at] == byte(c) {
				break
			}
			simpler := append([]byte(nil), data...)
			simpler[at] = byte(c)
			if try(simpler) {
				break
			}
		}
	}
}
