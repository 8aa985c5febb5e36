// Which formats can hold a header, what of it has to become records in PAX, and why not if none can.

package tar

import (
	"strconv"
	"strings"
	"time"
)

// headerError has the reasons why a header cannot be written; some may be empty.
type headerError []string

// Error tells the reasons.
func (e headerError) Error() string {
	text := "archive/tar: cannot encode header"
	between := ": "
	for _, reason := range e {
		if reason != "" {
			text += between + reason
			between = "; and "
		}
	}
	return text
}

// encoding is what is found out about a header.
type encoding struct {
	h         *Header
	formats   Format            // those that can hold it
	records   map[string]string // what PAX has as records
	fractions bool              // a time needs PAX, if that is allowed

	noUSTAR, noPAX, noGNU string // why a format cannot hold it
	onlyPAX               string // why only PAX can
}

func (e *encoding) refuse(f Format, why *string, name, value string) {
	e.formats &^= f
	format := f.String()
	*why = format + " cannot encode " + name + "=" + value
}

// keep makes a record of PAXRecords one to be written, if it says the same as the field.
func (e *encoding) keep(key, value string) {
	if v, ok := e.h.PAXRecords[key]; ok && v == value {
		e.records[key] = value
	}
}

func (e *encoding) text(f field, name, key, s string) {
	long := len(s) > f.size
	if strings.IndexByte(s, 0) >= 0 || long && key != paxPath && key != paxLinkpath {
		e.refuse(FormatGNU, &e.noGNU, name, strconv.Quote(s))
	}
	if long || !isASCII(s) {
		if key != paxPath || splitPath(s) < 0 {
			e.refuse(FormatUSTAR, &e.noUSTAR, name, strconv.Quote(s))
		}
		e.records[key] = s
	}
	e.keep(key, s)
}

// number checks a number; without a key, PAX has no record for it.
func (e *encoding) number(f field, name, key string, n int64) {
	s := strconv.FormatInt(n, 10)
	if !fitsBinary(f.size, n) {
		e.refuse(FormatGNU, &e.noGNU, name, s)
	}
	if !fitsOctal(f.size, n) {
		e.refuse(FormatUSTAR, &e.noUSTAR, name, s)
		if key == "" {
			e.refuse(FormatPAX, &e.noPAX, name, s)
		} else {
			e.records[key] = s
		}
	}
	e.keep(key, s)
}

func (e *encoding) time(f field, name, key string, t time.Time) {
	if t.IsZero() {
		return
	}
	if !fitsBinary(f.size, t.Unix()) {
		e.refuse(FormatGNU, &e.noGNU, name, t.String())
	}
	fits := key == paxMtime && fitsOctal(f.size, t.Unix())
	if !fits {
		e.refuse(FormatUSTAR, &e.noUSTAR, name, t.String())
	}
	s := formatTime(t)
	if !fits || t.Nanosecond() != 0 {
		e.fractions = true
		e.records[key] = s
	}
	e.keep(key, s)
}

// encode returns the formats that can hold h, which are no more than those that it asks for, and the records for PAX.
func (h *Header) encode() (Format, map[string]string, error) {
	e := encoding{h: h, formats: anyFormat, records: map[string]string{}}
	e.text(nameField, "Name", paxPath, h.Name)
	e.text(linknameField, "Linkname", paxLinkpath, h.Linkname)
	e.text(unameField, "Uname", paxUname, h.Uname)
	e.text(gnameField, "Gname", paxGname, h.Gname)
	e.number(modeField, "Mode", "", h.Mode)
	e.number(uidField, "Uid", paxUid, int64(h.Uid))
	e.number(gidField, "Gid", paxGid, int64(h.Gid))
	e.number(sizeField, "Size", paxSize, h.Size)
	e.number(devmajorField, "Devmajor", "", h.Devmajor)
	e.number(devminorField, "Devminor", "", h.Devminor)
	e.time(mtimeField, "ModTime", paxMtime, h.ModTime)
	e.time(gnuAtimeField, "AccessTime", paxAtime, h.AccessTime)
	e.time(gnuCtimeField, "ChangeTime", paxCtime, h.ChangeTime)
	if why := e.checkType(); why != "" {
		return FormatUnknown, nil, headerError{why}
	}
	if why := e.addRecords(); why != "" {
		return FormatUnknown, nil, headerError{why}
	}
	return e.choose()
}

// checkType checks what depends on the type, and returns what is wrong.
func (e *encoding) checkType() string {
	h := e.h
	switch h.Typeflag {
	case TypeReg, TypeChar, TypeBlock, TypeFifo, TypeGNUSparse:
		if strings.HasSuffix(h.Name, "/") {
			return "filename may not have trailing slash"
		}
	case TypeXHeader, TypeGNULongName, TypeGNULongLink:
		return "cannot manually encode TypeXHeader, TypeGNULongName, or TypeGNULongLink headers"
	case TypeXGlobalHeader:
		var none time.Time
		if h.Linkname != "" || h.Size != 0 || h.Mode != 0 || h.Uid != 0 || h.Gid != 0 || h.Uname != "" || h.Gname != "" ||
			h.ModTime != none || h.AccessTime != none || h.ChangeTime != none || h.Devmajor != 0 || h.Devminor != 0 {
			return "only PAXRecords should be set for TypeXGlobalHeader"
		}
		e.onlyPAX = "only PAX supports TypeXGlobalHeader"
		e.formats &= FormatPAX
	}
	if h.Size < 0 && !withoutData(h.Typeflag) {
		return "negative size on header-only type"
	}
	return ""
}

// addRecords adds the records that the header has itself, and returns what is wrong.
func (e *encoding) addRecords() string {
	h := e.h
	if len(h.Xattrs) > 0 {
		e.onlyPAX = "only PAX supports Xattrs"
		e.formats &= FormatPAX
		for name, value := range h.Xattrs {
			e.records[paxXattr+name] = value
		}
	}
	if len(h.PAXRecords) > 0 {
		e.onlyPAX = "only PAX supports PAXRecords"
		e.formats &= FormatPAX
		for key, value := range h.PAXRecords {
			if _, ok := e.records[key]; ok {
				continue
			}
			if h.Typeflag == TypeXGlobalHeader || !isFieldKey(key) && !strings.HasPrefix(key, paxSparse) {
				e.records[key] = value
			}
		}
	}
	for key, value := range e.records {
		if !validRecord(key, value) {
			return "invalid PAX record: " + strconv.Quote(key+" = "+value)
		}
	}
	return ""
}

// choose leaves the formats that are asked for.
func (e *encoding) choose() (Format, map[string]string, error) {
	wanted := e.h.Format
	if wanted != FormatUnknown {
		if wanted&FormatPAX != 0 && !e.fractions {
			wanted |= FormatUSTAR // a header of PAX without records is one of USTAR
		}
		e.formats &= wanted
	}
	if e.formats != FormatUnknown {
		return e.formats, e.records, nil
	}
	why := headerError{e.noUSTAR, e.noPAX, e.noGNU, e.onlyPAX}
	switch e.h.Format {
	case FormatUSTAR:
		why = headerError{"Format specifies USTAR", e.noUSTAR, e.onlyPAX}
	case FormatPAX:
		why = headerError{"Format specifies PAX", e.noPAX}
	case FormatGNU:
		why = headerError{"Format specifies GNU", e.noGNU, e.onlyPAX}
	}
	return FormatUnknown, nil, why
}

// splitPath returns where the slash between prefix and name in USTAR is, or -1 if a path fits into the name or cannot be split.
func splitPath(name string) int {
	n := len(name)
	if n <= nameField.size || !isASCII(name) {
		return -1
	}
	if n > prefixField.size+1 {
		n = prefixField.size + 1
	} else if name[n-1] == '/' {
		n--
	}
	at := strings.LastIndexByte(name[:n], '/')
	rest := len(name) - at - 1
	if at <= 0 || rest == 0 || rest > nameField.size {
		return -1
	}
	return at
}
