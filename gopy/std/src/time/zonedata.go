// Time zones as files have them: the format TZif of RFC 9636.

package time

import "errors"

var errBadData = errors.New("malformed time zone information")

// A zoneReader reads data from the front; failed is set when there was not enough.
type zoneReader struct {
	data   []byte
	failed bool
}

func (r *zoneReader) take(n int) []byte {
	if n > len(r.data) {
		r.data, r.failed = nil, true
		return nil
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}

// number reads a signed number of 4 or 8 bytes.
func (r *zoneReader) number(size int) int64 {
	n := int64(0)
	for i, b := range r.take(size) {
		if i == 0 {
			n = int64(int8(b))
		} else {
			n = n<<8 | int64(b)
		}
	}
	return n
}

// A zoneHeader has the numbers of entries that follow it.
type zoneHeader struct {
	utcFlags, standardFlags, leaps, changes, zones, letters int
}

// header reads the numbers in the order in which they are in the file, after the signature and version.
func (r *zoneReader) header() zoneHeader {
	var counts [6]int
	for i := range counts {
		counts[i] = int(uint32(r.number(4)))
	}
	return zoneHeader{counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]}
}

// LoadLocationFromTZData returns a location with the given name and the contents of a file of the IANA time zone database.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := zoneReader{data: data}
	if string(r.take(4)) != "TZif" {
		return nil, errBadData
	}
	start := r.take(16) // the version, then nothing
	if r.failed || start[0] != 0 && start[0] != '2' && start[0] != '3' {
		return nil, errBadData
	}
	size := 4 // of a time
	h := r.header()
	if start[0] != 0 { // the same again, with longer times
		r.take(h.changes*5 + h.zones*6 + h.letters + h.leaps*8 + h.standardFlags + h.utcFlags)
		r.take(4 + 16)
		h = r.header()
		size = 8
	}
	times := zoneReader{data: r.take(h.changes * size)}
	indexes := r.take(h.changes)
	types := zoneReader{data: r.take(h.zones * 6)}
	letters := r.take(h.letters)
	r.take(h.leaps*(size+4) + h.standardFlags + h.utcFlags)
	if r.failed || h.zones == 0 {
		return nil, errBadData
	}

	l := &Location{name: name, zones: make([]zone, h.zones)}
	for i := range l.zones {
		z := &l.zones[i]
		z.offset = int(types.number(4))
		flags := types.take(2)
		at := int(flags[1])
		if at >= len(letters) {
			return nil, errBadData
		}
		end := at
		for end < len(letters) && letters[end] != 0 {
			end++
		}
		z.isDST, z.name = flags[0] != 0, string(letters[at:end])
	}
	l.changes = make([]zoneChange, h.changes)
	firstUsed := false
	for i, index := range indexes {
		if int(index) >= len(l.zones) {
			return nil, errBadData
		}
		l.changes[i] = zoneChange{times.number(size), &l.zones[index]}
		firstUsed = firstUsed || index == 0
	}
	l.first = &l.zones[0]
	if len(l.changes) == 0 {
		l.changes = []zoneChange{{alpha, &l.zones[0]}}
	} else if firstUsed {
		l.first = l.standard(int(indexes[0]))
	}
	if rest := r.data; len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
		l.rule = parseRule(string(rest[1 : len(rest)-1]))
	}
	return l, nil
}

// standard returns the zone for the time before the first change, which is to the given zone: a standard time, if possible one that
// is listed before a daylight saving time to which the change is.
func (l *Location) standard(change int) *zone {
	if l.zones[change].isDST {
		for i := change - 1; i >= 0; i-- {
			if !l.zones[i].isDST {
				return &l.zones[i]
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].isDST {
			return &l.zones[i]
		}
	}
	return &l.zones[0]
}
