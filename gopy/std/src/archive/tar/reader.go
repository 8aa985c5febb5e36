// Reading of archives.

package tar

import (
	"io"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Reader reads an archive from its beginning to its end: [Reader.Next] goes to the next entry, Read reads its data.
type Reader struct {
	r      io.Reader
	left   int64   // bytes of the current entry in the archive that are not read
	pad    int64   // bytes behind these
	sparse *sparse // what is read of a file with holes
	block  block
	err    error // ends reading for good
}

// NewReader returns a reader of the archive that r gives.
func NewReader(r io.Reader) *Reader { return &Reader{r: r} }

// Next goes to the next entry, past what is left of the current one. At the end of the archive it returns io.EOF.
//
// If the environment has GODEBUG with tarinsecurepath=0, a name for which filepath.IsLocal is false comes with the header and
// [ErrInsecurePath]; one can go on all the same. Targets of links are never checked.
func (tr *Reader) Next() (*Header, error) {
	if tr.err != nil {
		return nil, tr.err
	}
	h, err := tr.next()
	if err != nil {
		tr.err = err
		return nil, err
	}
	if !filepath.IsLocal(h.Name) && checksPaths() {
		return h, ErrInsecurePath
	}
	return h, nil
}

// checksPaths tells what GODEBUG, a list of settings, says; the last one counts.
func checksPaths() bool {
	settings, _ := syscall.Getenv("GODEBUG")
	checks := false
	for setting := range strings.SplitSeq(settings, ",") {
		if value, ok := strings.CutPrefix(setting, "tarinsecurepath="); ok {
			checks = value == "0"
		}
	}
	return checks
}

// next reads headers until that of a file; the others describe it.
func (tr *Reader) next() (*Header, error) {
	var records map[string]string
	var name, linkname string
	format := anyFormat
	for {
		h, found, err := tr.nextHeader()
		if err != nil {
			return nil, err
		}
		format &= h.Format
		switch h.Typeflag {
		case TypeXHeader, TypeXGlobalHeader:
			format &= FormatPAX
			if records, err = tr.readRecords(); err != nil {
				return nil, err
			}
			if h.Typeflag == TypeXGlobalHeader {
				h.setRecords(records)
				return &Header{Name: h.Name, Typeflag: h.Typeflag, Xattrs: h.Xattrs, PAXRecords: h.PAXRecords, Format: format}, nil
			}
		case TypeGNULongName, TypeGNULongLink:
			format &= FormatGNU
			data, err := tr.readDescription()
			if err != nil {
				return nil, err
			}
			if h.Typeflag == TypeGNULongName {
				name = text(data)
			} else {
				linkname = text(data)
			}
		default:
			if err := h.setRecords(records); err != nil {
				return nil, err
			}
			if name != "" {
				h.Name = name
			}
			if linkname != "" {
				h.Linkname = linkname
			}
			if format&FormatUSTAR != 0 {
				format &^= FormatPAX // there was nothing that only PAX has
			}
			h.Format = format
			return h, tr.begin(h, found)
		}
	}
}

// begin makes the data of a file ready.
func (tr *Reader) begin(h *Header, found Format) error {
	if h.Typeflag == TypeRegA {
		h.Typeflag = TypeReg
		if strings.HasSuffix(h.Name, "/") {
			h.Typeflag = TypeDir
		}
	}
	if err := tr.setData(h); err != nil { // records may have changed the size
		return err
	}
	return tr.beginSparse(h, found)
}

// setData sets how much data follows a header.
func (tr *Reader) setData(h *Header) error {
	tr.left, tr.pad, tr.sparse = 0, 0, nil
	if withoutData(h.Typeflag) {
		return nil
	}
	if h.Size < 0 {
		return ErrHeader
	}
	tr.left, tr.pad = h.Size, padding(h.Size)
	return nil
}

// nextHeader reads the next header, past what is left of the entry before, and tells the format found.
func (tr *Reader) nextHeader() (*Header, Format, error) {
	if err := skip(tr.r, tr.left); err != nil {
		return nil, 0, err
	}
	tr.left = 0
	if _, err := readFull(tr.r, tr.block[:tr.pad]); err != nil {
		return nil, 0, err
	}
	tr.pad = 0
	if _, err := io.ReadFull(tr.r, tr.block[:]); err != nil {
		return nil, 0, err
	}
	if tr.block == zeroBlock {
		if _, err := io.ReadFull(tr.r, tr.block[:]); err != nil {
			return nil, 0, err
		}
		if tr.block == zeroBlock {
			return nil, 0, io.EOF
		}
		return nil, 0, ErrHeader
	}
	found := tr.block.format()
	if found == FormatUnknown {
		return nil, 0, ErrHeader
	}
	h, ok := tr.block.header(found)
	if !ok {
		return nil, 0, ErrHeader
	}
	return h, found, tr.setData(h)
}

// header makes a header of a block.
func (b *block) header(found Format) (h *Header, ok bool) {
	n := numbers{b: b}
	h = &Header{
		Typeflag: b[typeflagAt],
		Name:     b.text(nameField),
		Linkname: b.text(linknameField),
		Size:     n.number(sizeField),
		Mode:     n.number(modeField),
		Uid:      int(n.number(uidField)),
		Gid:      int(n.number(gidField)),
		ModTime:  n.time(mtimeField),
	}
	if found == formatV7 {
		return h, !n.failed
	}
	h.Uname, h.Gname = b.text(unameField), b.text(gnameField)
	h.Devmajor, h.Devminor = n.number(devmajorField), n.number(devminorField)
	prefix := ""
	switch found {
	case formatSTAR:
		prefix = b.text(starPrefixField)
		h.AccessTime, h.ChangeTime = n.time(starAtimeField), n.time(starCtimeField)
	case FormatGNU:
		h.Format = FormatGNU
		prefix = b.gnuTimes(h)
	default:
		prefix = b.text(prefixField)
		if b.strict() {
			h.Format = found
		}
	}
	if prefix != "" {
		h.Name = prefix + "/" + h.Name
	}
	return h, !n.failed
}

// gnuTimes reads the other times of GNU's format. Old writers put a prefix of the name there.
func (b *block) gnuTimes(h *Header) (prefix string) {
	n := numbers{b: b}
	if b[gnuAtimeField.at] != 0 {
		h.AccessTime = n.time(gnuAtimeField)
	}
	if b[gnuCtimeField.at] != 0 {
		h.ChangeTime = n.time(gnuCtimeField)
	}
	if !n.failed {
		return ""
	}
	h.AccessTime, h.ChangeTime = time.Time{}, time.Time{}
	h.Format = FormatUnknown
	if prefix = b.text(prefixField); !isASCII(prefix) {
		return ""
	}
	return prefix
}

// strict tells whether a block is one of USTAR to the letter: ASCII, and numbers that end with a zero byte.
func (b *block) strict() bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	for _, f := range [...]field{modeField, uidField, gidField, sizeField, mtimeField, devmajorField, devminorField} {
		if b[f.at+f.size-1] != 0 {
			return false
		}
	}
	return true
}

// numbers reads numbers of a block and keeps in mind whether one was wrong.
type numbers struct {
	b      *block
	failed bool
}

func (n *numbers) number(f field) int64 {
	v, ok := number(n.b.bytes(f))
	n.failed = n.failed || !ok
	return v
}

func (n *numbers) time(f field) time.Time { return time.Unix(n.number(f), 0) }
