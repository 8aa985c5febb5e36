// Writing of headers in the formats, and of the entries before them that have what does not fit: long names in GNU's format, records in
// PAX.

package tar

import (
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// fill makes a block of what all formats have.
func (tw *Writer) fill(h *Header, putText func([]byte, string), putNumber func([]byte, int64)) {
	b := &tw.block
	*b = zeroBlock
	b[typeflagAt] = h.Typeflag
	putText(b.bytes(nameField), h.Name)
	putText(b.bytes(linknameField), h.Linkname)
	putText(b.bytes(unameField), h.Uname)
	putText(b.bytes(gnameField), h.Gname)
	putNumber(b.bytes(modeField), h.Mode)
	putNumber(b.bytes(uidField), int64(h.Uid))
	putNumber(b.bytes(gidField), int64(h.Gid))
	putNumber(b.bytes(sizeField), h.Size)
	putNumber(b.bytes(devmajorField), h.Devmajor)
	putNumber(b.bytes(devminorField), h.Devminor)
	var mtime int64
	if !h.ModTime.IsZero() {
		mtime = h.ModTime.Unix()
	}
	putNumber(b.bytes(mtimeField), mtime)
}

func (tw *Writer) writeUSTAR(h *Header) error {
	prefix := ""
	if at := splitPath(h.Name); at >= 0 {
		prefix, h.Name = h.Name[:at], h.Name[at+1:]
	}
	tw.fill(h, putText, putOctal)
	putText(tw.block.bytes(prefixField), prefix)
	return tw.writeBlock(FormatUSTAR, h.Size)
}

func (tw *Writer) writeGNU(h *Header) error {
	if err := tw.writeLong(TypeGNULongName, nameField, h.Name); err != nil {
		return err
	}
	if err := tw.writeLong(TypeGNULongLink, linknameField, h.Linkname); err != nil {
		return err
	}
	tw.fill(h, putText, putNumber)
	if !h.AccessTime.IsZero() {
		putNumber(tw.block.bytes(gnuAtimeField), h.AccessTime.Unix())
	}
	if !h.ChangeTime.IsZero() {
		putNumber(tw.block.bytes(gnuCtimeField), h.ChangeTime.Unix())
	}
	return tw.writeBlock(FormatGNU, h.Size)
}

// writeLong writes an entry with a text that does not fit into a field.
func (tw *Writer) writeLong(typeflag byte, f field, s string) error {
	if len(s) <= f.size {
		return nil
	}
	return tw.writeDescription(typeflag, FormatGNU, "././@LongLink", s+"\x00")
}

func (tw *Writer) writePAX(h *Header, records map[string]string) error {
	global := h.Typeflag == TypeXGlobalHeader
	if len(records) > 0 || global {
		var data []byte
		for _, key := range slices.Sorted(maps.Keys(records)) {
			data = appendRecord(data, key, records[key])
		}
		if len(data) > maxDescription {
			return ErrFieldTooLong
		}
		name := h.Name
		if !global {
			directory, file := path.Split(name)
			name = path.Join(directory, "PaxHeaders.0", file)
		} else if name == "" {
			name = "GlobalHead.0.0"
		}
		typeflag := byte(TypeXHeader)
		if global {
			typeflag = TypeXGlobalHeader
		}
		if err := tw.writeDescription(typeflag, FormatPAX, name, string(data)); err != nil || global {
			return err
		}
	}
	// What does not fit is in the records.
	tw.fill(h, func(p []byte, s string) { putText(p, toASCII(s)) }, putOctal)
	return tw.writeBlock(FormatPAX, h.Size)
}

// writeDescription writes an entry that describes another one.
func (tw *Writer) writeDescription(typeflag byte, f Format, name, data string) error {
	name = toASCII(name)
	name = strings.TrimRight(name[:min(len(name), nameField.size)], "/")
	b := &tw.block
	*b = zeroBlock
	b[typeflagAt] = typeflag
	putText(b.bytes(nameField), name)
	putOctal(b.bytes(modeField), 0)
	putOctal(b.bytes(uidField), 0)
	putOctal(b.bytes(gidField), 0)
	putOctal(b.bytes(sizeField), int64(len(data)))
	putOctal(b.bytes(mtimeField), 0)
	if err := tw.writeBlock(f, int64(len(data))); err != nil {
		return err
	}
	if _, err := io.WriteString(tw, data); err != nil {
		return err
	}
	return tw.Flush()
}

// writeBlock writes a header.
func (tw *Writer) writeBlock(f Format, size int64) error {
	tw.block.seal(f)
	if _, err := tw.w.Write(tw.block[:]); err != nil {
		return err
	}
	if withoutData(tw.block[typeflagAt]) {
		size = 0
	}
	tw.left, tw.pad = size, padding(size)
	return nil
}
