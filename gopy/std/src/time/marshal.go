// Times in JSON, text and binary data.

package time

import "errors"

// appendRFC3339 appends the time as RFC 3339 has it, which has no offsets of a day or years that are not of four digits.
func (t Time) appendRFC3339(b []byte, caller string) ([]byte, error) {
	s, z := t.abs()
	if year, _, _ := s.days().date(); year < 0 || year > 9999 {
		return nil, errors.New(caller + "year outside of range [0,9999]")
	}
	if z.offset <= -secondsPerDay || z.offset >= secondsPerDay {
		return nil, errors.New(caller + "timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// AppendText appends the time in the format RFC3339Nano.
func (t Time) AppendText(b []byte) ([]byte, error) {
	return t.appendRFC3339(b, "Time.AppendText: ")
}

// MarshalText returns the time in the format RFC3339Nano.
func (t Time) MarshalText() ([]byte, error) {
	return t.appendRFC3339(make([]byte, 0, len(RFC3339Nano)), "Time.MarshalText: ")
}

// UnmarshalText reads a time in the format RFC3339.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// MarshalJSON returns the time in the format RFC3339Nano, in quotation marks.
func (t Time) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, len(RFC3339Nano)+2), '"')
	b, err := t.appendRFC3339(b, "Time.MarshalJSON: ")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads a time in the format RFC3339, in quotation marks. null leaves t as it is.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

// Binary data: the version, seconds since year 1 (8 bytes), nanoseconds (4), offset in minutes (2; -1 is UTC), and in version 2 the
// remaining seconds of the offset (1); the highest byte first.
const (
	binaryMinutes = 1
	binarySeconds = 2
	binaryLength  = 1 + 8 + 4 + 2
)

// AppendBinary appends the time as binary data: the moment and the offset of its time zone.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := byte(binaryMinutes), -1, 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		minutes, seconds = offset/secondsPerMinute, offset%secondsPerMinute
		if seconds != 0 {
			version = binarySeconds
		}
		if minutes == -1 || minutes != int(int16(minutes)) {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, version)
	b = appendBytes(b, uint64(t.sec()), 8)
	b = appendBytes(b, uint64(t.nsec()), 4)
	b = appendBytes(b, uint64(minutes), 2)
	if version == binarySeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func appendBytes(b []byte, n uint64, size int) []byte {
	for size > 0 {
		size--
		b = append(b, byte(n>>(8*size)))
	}
	return b
}

// MarshalBinary returns the time as binary data: the moment and the offset of its time zone.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, binaryLength+1))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary returns.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	length := binaryLength
	switch data[0] {
	case binaryMinutes:
	case binarySeconds:
		length++
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != length {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	r := zoneReader{data: data[1:]}
	sec := r.number(8)
	nsec := int32(r.number(4))
	offset := int(r.number(2)) * secondsPerMinute
	if data[0] == binarySeconds {
		offset += int(int8(data[binaryLength]))
	}
	*t = Time{uint64(nsec), sec, nil}
	if offset == -secondsPerMinute {
		return nil // UTC
	}
	if z, _, _ := Local.lookup(t.unixSec()); z.offset == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode is MarshalBinary.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode is UnmarshalBinary.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
