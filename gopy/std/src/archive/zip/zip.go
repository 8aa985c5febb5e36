// Package zip reads and writes ZIP archives. Archives in several parts are not supported.
//
// An archive has the files one behind the other, each behind a header of its own, and at the end the directory: the headers again, with
// more in them, and a record that tells where the directory begins. Reading begins there; the headers before the files are of little use.
// Sizes and places that do not fit into 32 bits are in extra data of a header (ZIP64). [FileHeader] has sizes of 64 bits for all files;
// those of 32 bits are 0xffffffff then.
package zip

import (
	"errors"
	"strings"
	"syscall"
	"time"
)

// Methods of compression.
const (
	Store   uint16 = 0 // none
	Deflate uint16 = 8 // that of package flate
)

var (
	// ErrFormat says that data is no ZIP archive.
	ErrFormat = errors.New("zip: not a valid zip file")

	// ErrAlgorithm says that there is nothing for a method of compression.
	ErrAlgorithm = errors.New("zip: unsupported compression algorithm")

	// ErrChecksum says that the data of a file does not have the checksum in its header.
	ErrChecksum = errors.New("zip: checksum error")

	// ErrInsecurePath says that a name leads out of the directory into which an archive is unpacked.
	ErrInsecurePath = errors.New("zip: insecure file path")
)

// FileHeader describes a file in an archive.
type FileHeader struct {
	// Name is the path of the file: relative, with slashes, and one at the end if it is a directory.
	Name string

	// Comment is any text of less than 64 KiB.
	Comment string

	// NonUTF8 says that Name and Comment are not in UTF-8. They should be in CP-437 then, but many programs take what the system has. If
	// it is not set, Writer writes them as UTF-8.
	NonUTF8 bool

	CreatorVersion uint16 // version and system of the program that wrote the file
	ReaderVersion  uint16 // version that is needed to read it
	Flags          uint16

	// Method is the method of compression.
	Method uint16

	// Modified is when the file was changed. Headers have a local time without its zone, and may have a better one as extra data. A reader
	// takes this, in the zone that makes it the local time; without it, the local time is taken as UTC. A writer writes both.
	Modified time.Time

	// ModifiedTime is the local time in the form of MS-DOS.
	//
	// Deprecated: use Modified.
	ModifiedTime uint16

	// ModifiedDate is the local date in the form of MS-DOS.
	//
	// Deprecated: use Modified.
	ModifiedDate uint16

	// CRC32 is the checksum of the data.
	CRC32 uint32

	// CompressedSize is CompressedSize64, or the largest number if one of the sizes does not fit.
	//
	// Deprecated: use CompressedSize64.
	CompressedSize uint32

	// UncompressedSize is UncompressedSize64, or the largest number if one of the sizes does not fit.
	//
	// Deprecated: use UncompressedSize64.
	UncompressedSize uint32

	// CompressedSize64 is the size in the archive.
	CompressedSize64 uint64

	// UncompressedSize64 is the size of the file.
	UncompressedSize64 uint64

	// Extra is extra data. A writer appends time and sizes to it where they are needed.
	Extra []byte

	// ExternalAttrs has permissions; how depends on the system in CreatorVersion.
	ExternalAttrs uint32
}

const (
	flagDescriptor = 0x8   // a record behind the file has checksum and sizes
	flagUTF8       = 0x800 // name and comment are in UTF-8
)

// The records of an archive: how they begin, and their sizes without names and the like.
const (
	fileSignature      = 0x04034b50
	directorySignature = 0x02014b50
	endSignature       = 0x06054b50
	locator64Signature = 0x07064b50
	end64Signature     = 0x06064b50
	dataSignature      = 0x08074b50

	fileSize      = 30
	directorySize = 46
	endSize       = 22
	locator64Size = 20
	end64Size     = 56
)

// What extra data is.
const (
	extraZIP64    = 0x0001
	extraNTFS     = 0x000a
	extraUnix     = 0x000d
	extraTime     = 0x5455
	extraInfoUnix = 0x5855
)

const (
	version20 = 20 // with directories and compression
	version45 = 45 // with ZIP64

	max16 = 1<<16 - 1
	max32 = 1<<32 - 1
)

// Numbers in an archive have their lowest byte first.

func get16(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }
func get32(b []byte) uint32 { return uint32(get16(b)) | uint32(get16(b[2:]))<<16 }
func get64(b []byte) uint64 { return uint64(get32(b)) | uint64(get32(b[4:]))<<32 }

func append16(b []byte, v uint16) []byte { return append(b, byte(v), byte(v>>8)) }
func append32(b []byte, v uint32) []byte { return append16(append16(b, uint16(v)), uint16(v>>16)) }
func append64(b []byte, v uint64) []byte { return append32(append32(b, uint32(v)), uint32(v>>32)) }

// checksPaths tells what GODEBUG, a list of settings, says; the last one counts.
func checksPaths() bool {
	settings, _ := syscall.Getenv("GODEBUG")
	checks := false
	for setting := range strings.SplitSeq(settings, ",") {
		if value, ok := strings.CutPrefix(setting, "zipinsecurepath="); ok {
			checks = value == "0"
		}
	}
	return checks
}
