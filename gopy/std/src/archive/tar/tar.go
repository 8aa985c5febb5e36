// Package tar reads and writes archives in the formats of tar: files one behind the other, each with a header block, in whole blocks of
// 512 bytes, and two zero blocks at the end.
//
// The oldest format (V7) has fields of fixed sizes for name, size, time and so on. USTAR adds names of users and groups, and a prefix
// for long names. GNU and PAX lift the limits by entries of their own before the file: GNU with entries that have a long name, PAX with
// entries that have records "key=value". [Reader] reads them all, [Writer] takes the first of USTAR, PAX and GNU that can hold a header.
package tar

import (
	"errors"
	"strings"
)

var (
	// ErrHeader says that data is no header of a tar archive.
	ErrHeader = errors.New("archive/tar: invalid tar header")

	// ErrWriteTooLong says that more was written than the size in the header.
	ErrWriteTooLong = errors.New("archive/tar: write too long")

	// ErrFieldTooLong says that a field of a header is too long.
	ErrFieldTooLong = errors.New("archive/tar: header field too long")

	// ErrWriteAfterClose says that a closed writer was used.
	ErrWriteAfterClose = errors.New("archive/tar: write after close")

	// ErrInsecurePath says that a name leads out of the directory into which an archive is unpacked.
	ErrInsecurePath = errors.New("archive/tar: insecure file path")

	errMissData      = errors.New("archive/tar: sparse file references non-existent data")
	errUnrefData     = errors.New("archive/tar: sparse file contains unreferenced data")
	errSparseTooLong = errors.New("archive/tar: sparse map too long")
)

// What an entry is, see [Header].Typeflag.
const (
	// TypeReg is a file.
	TypeReg = '0'

	// TypeRegA is a file, or a directory if its name ends with a slash.
	//
	// Deprecated: use TypeReg.
	TypeRegA = '\x00'

	// These have no data.
	TypeLink    = '1' // another name of a file in the archive
	TypeSymlink = '2' // symbolic link
	TypeChar    = '3' // device that transfers characters
	TypeBlock   = '4' // device that transfers blocks
	TypeDir     = '5' // directory
	TypeFifo    = '6' // named pipe

	// TypeCont is reserved.
	TypeCont = '7'

	// TypeXHeader has records of PAX for the next file. Reader and Writer handle it themselves.
	TypeXHeader = 'x'

	// TypeXGlobalHeader has records of PAX for all files behind it. It is read and written as an entry; its records are not applied to
	// the other ones.
	TypeXGlobalHeader = 'g'

	// TypeGNUSparse is a file with holes in GNU's format.
	TypeGNUSparse = 'S'

	// These have a name, or the target of a link, for the next file, in GNU's format. Reader and Writer handle them themselves.
	TypeGNULongName = 'L'
	TypeGNULongLink = 'K'
)

// withoutData tells whether entries of a type never have data, whatever their size.
func withoutData(typeflag byte) bool { return TypeLink <= typeflag && typeflag <= TypeFifo }

// Format is a format, or several.
type Format int

// The formats. V7 and that of Schily's tar are recognized but not told.
const (
	FormatUnknown Format = 0
	formatV7      Format = 1
	FormatUSTAR   Format = 2  // POSIX.1-1988: names of 256 bytes of ASCII, 8 GiB, whole seconds
	FormatPAX     Format = 4  // POSIX.1-2001: USTAR with records for what does not fit
	FormatGNU     Format = 8  // names of any bytes and length, large numbers, files with holes
	formatSTAR    Format = 16 // USTAR with a shorter prefix and more times
)

const anyFormat = FormatUSTAR | FormatPAX | FormatGNU

var formatNames = [...]string{"V7", "USTAR", "PAX", "GNU", "STAR"}

// String returns the name of a format.
func (f Format) String() string {
	var names []string
	for i, name := range formatNames {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	switch len(names) {
	case 0:
		return "<unknown>"
	case 1:
		return names[0]
	}
	return "(" + strings.Join(names, " | ") + ")"
}
