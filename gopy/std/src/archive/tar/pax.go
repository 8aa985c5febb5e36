// Records of PAX. Each is a line "size key=value", where size is the number of bytes of all of it; values may have line ends too.

package tar

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// The largest data of an entry that describes another one.
const maxDescription = 1 << 20

const (
	paxPath     = "path"
	paxLinkpath = "linkpath"
	paxSize     = "size"
	paxUid      = "uid"
	paxGid      = "gid"
	paxUname    = "uname"
	paxGname    = "gname"
	paxMtime    = "mtime"
	paxAtime    = "atime"
	paxCtime    = "ctime"

	paxXattr = "SCHILY.xattr." // before the name of an extended attribute

	paxSparse          = "GNU.sparse." // files with holes
	paxSparseNumBlocks = "GNU.sparse.numblocks"
	paxSparseOffset    = "GNU.sparse.offset"
	paxSparseNumBytes  = "GNU.sparse.numbytes"
	paxSparseMap       = "GNU.sparse.map"
	paxSparseName      = "GNU.sparse.name"
	paxSparseMajor     = "GNU.sparse.major"
	paxSparseMinor     = "GNU.sparse.minor"
	paxSparseSize      = "GNU.sparse.size"
	paxSparseRealSize  = "GNU.sparse.realsize"
)

// isFieldKey tells whether a record belongs to a field of Header.
func isFieldKey(key string) bool {
	switch key {
	case paxPath, paxLinkpath, paxSize, paxUid, paxGid, paxUname, paxGname, paxMtime, paxAtime, paxCtime:
		return true
	}
	return false
}

// validRecord tells whether a record can be written. Text should be UTF-8, but many archives have other text.
func validRecord(key, value string) bool {
	switch key {
	case paxPath, paxLinkpath, paxUname, paxGname:
		return strings.IndexByte(value, 0) < 0
	}
	return key != "" && !strings.ContainsAny(key, "=\x00")
}

// appendRecord appends a record.
func appendRecord(p []byte, key, value string) []byte {
	size := len(" =\n") + len(key) + len(value)
	digits := 1
	for n := 10; size+digits >= n; n *= 10 { // the size counts its own digits
		digits++
	}
	p = strconv.AppendInt(p, int64(size+digits), 10)
	p = append(p, ' ')
	p = append(p, key...)
	p = append(p, '=')
	p = append(p, value...)
	return append(p, '\n')
}

// cutRecord takes the first record off s.
func cutRecord(s string) (key, value, rest string, ok bool) {
	digits, _, ok := strings.Cut(s, " ")
	size, err := strconv.ParseInt(digits, 10, 64)
	if !ok || err != nil || size < 5 || size > int64(len(s)) || size <= int64(len(digits)+1) || s[size-1] != '\n' {
		return "", "", "", false
	}
	key, value, ok = strings.Cut(s[len(digits)+1:size-1], "=")
	return key, value, s[size:], ok && validRecord(key, value)
}

// readRecords reads the records in the current entry.
func (tr *Reader) readRecords() (map[string]string, error) {
	data, err := tr.readDescription()
	if err != nil {
		return nil, err
	}
	records := map[string]string{}
	var sparse []string
	for s := string(data); s != ""; {
		key, value, rest, ok := cutRecord(s)
		if !ok {
			return nil, ErrHeader
		}
		s = rest
		if key != paxSparseOffset && key != paxSparseNumBytes {
			records[key] = value
			continue
		}
		// The first format for holes has a record for each number. They become the one record of the second format.
		wanted := paxSparseOffset
		if len(sparse)%2 == 1 {
			wanted = paxSparseNumBytes
		}
		if key != wanted || strings.Contains(value, ",") {
			return nil, ErrHeader
		}
		sparse = append(sparse, value)
	}
	if len(sparse) > 0 {
		records[paxSparseMap] = strings.Join(sparse, ",")
	}
	return records, nil
}

// readDescription reads an entry that describes another one.
func (tr *Reader) readDescription() ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(tr, maxDescription+1))
	if len(data) > maxDescription {
		return nil, ErrFieldTooLong
	}
	return data, err
}

// setRecords sets the fields of h that have records, and PAXRecords. Empty records are none.
func (h *Header) setRecords(records map[string]string) error {
	failed := false
	for key, value := range records {
		if value == "" {
			continue
		}
		var err error
		var id int64
		switch key {
		case paxPath:
			h.Name = value
		case paxLinkpath:
			h.Linkname = value
		case paxUname:
			h.Uname = value
		case paxGname:
			h.Gname = value
		case paxUid:
			id, err = strconv.ParseInt(value, 10, 64)
			h.Uid = int(id)
		case paxGid:
			id, err = strconv.ParseInt(value, 10, 64)
			h.Gid = int(id)
		case paxSize:
			h.Size, err = strconv.ParseInt(value, 10, 64)
		case paxMtime:
			h.ModTime, err = parseTime(value)
		case paxAtime:
			h.AccessTime, err = parseTime(value)
		case paxCtime:
			h.ChangeTime, err = parseTime(value)
		default:
			if name, ok := strings.CutPrefix(key, paxXattr); ok {
				if h.Xattrs == nil {
					h.Xattrs = map[string]string{}
				}
				h.Xattrs[name] = value
			}
		}
		failed = failed || err != nil
	}
	if failed {
		return ErrHeader
	}
	h.PAXRecords = records
	return nil
}

// parseTime reads a time: seconds with a fraction, of which it takes nine digits.
func parseTime(s string) (time.Time, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	sec, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return time.Time{}, ErrHeader
	}
	var nsec, unit int64 = 0, 1e8
	for i := 0; i < len(fraction); i++ {
		c := fraction[i]
		if c < '0' || c > '9' {
			return time.Time{}, ErrHeader
		}
		nsec += int64(c-'0') * unit
		unit /= 10
	}
	if whole[0] == '-' {
		nsec = -nsec
	}
	return time.Unix(sec, nsec), nil
}

// formatTime is the inverse of parseTime.
func formatTime(t time.Time) string {
	sec, nsec := t.Unix(), t.Nanosecond()
	if nsec == 0 {
		return strconv.FormatInt(sec, 10)
	}
	sign := ""
	if sec < 0 {
		sign, sec, nsec = "-", -(sec + 1), 1e9-nsec
	}
	return strings.TrimRight(fmt.Sprintf("%s%d.%09d", sign, sec, nsec), "0")
}
