"""Where the modules of the standard library lie: the memory and the table slots of each, fixed once for all.

Package number n has its data from 1 MiB + n * 256 KiB on, and the table from slot 1 + n * 1024 on; a package may own several
numbers. The program has what lies behind all of them. So code can carry plain addresses, and a package's code does
not depend on which other packages a program uses. Untouched memory costs nothing; the slots, with room for a program, fit
into the table as the runtime makes it (emit/module.py), for making it larger would write every slot.

The order is part of every compiled module: a new package goes to the end, and takes one of the spare numbers.
"""

from __future__ import annotations

DATA_START = 1 << 20
DATA_STEP = 256 << 10
TABLE_START = 1
TABLE_STEP = 1024
NUMBERS = 160  # of all packages together, spare ones included

# Import path, and how many numbers it owns where that is more than one.
_PACKAGES = """
runtime 6
internal/bytealg
errors
unicode/utf8
unicode 6
unicode/utf16
strings
bytes
math/bits
math
math/cmplx
strconv 2
cmp
iter
slices
maps
sort
sync/atomic
sync
reflect 2
io
io/fs
syscall
os 2
fmt 2
bufio
time 2
context
container/heap
container/list
container/ring
internal/ziggurat
internal/textalg
math/rand
math/rand/v2
hash
hash/fnv
hash/crc32
hash/maphash
path
path/filepath
flag
log
log/slog 2
text/tabwriter
text/template 2
text/template/parse
encoding
encoding/hex
encoding/base64
encoding/binary
encoding/csv
encoding/json 2
regexp 2
regexp/syntax 2
testing 2
testing/quick
os/signal
os/exec
runtime/debug
unique
weak
math/big 2
crypto
crypto/md5
crypto/sha1
crypto/sha256
crypto/sha512
crypto/rand
crypto/hmac
hash/adler32
hash/crc64
encoding/base32
encoding/gob
encoding/xml
compress/gzip
compress/flate
archive/tar
archive/zip
html
html/template
net
net/url
net/http 2
net/http/httptest
text/scanner
index/suffixarray
go/token
embed
errors/internal
internal/testlog
internal/fmtsort
internal/itoa
internal/oserror
internal/reflectlite
internal/race
iter/internal
structs
testing/fstest
testing/iotest
testing/synctest
unsafe
encoding/json/jsontext
encoding/pem
crypto/subtle
compress/zlib
net/netip
net/textproto
mime
mime/multipart
mime/quotedprintable
net/http/internal
net/http/httputil
net/http/cookiejar
github.com/stretchr/testify/assert 2
github.com/stretchr/testify/require 2
testing/slogtest
internal/show
gopy/display
gopy/plot
internal/bridge
io/ioutil
image
image/color
image/color/palette
image/draw
image/png
image/gif
image/jpeg
compress/lzw
crypto/cipher
crypto/aes
encoding/ascii85
gopy/picture
"""

_regions: dict[str, Region] = {}


class Region:
    """What a module owns: memory [data, data_end), table slots [table, table_end)."""

    __slots__ = ("data", "data_end", "table", "table_end")

    def __init__(self, number: int, count: int) -> None:
        self.data = DATA_START + number * DATA_STEP
        self.data_end = self.data + count * DATA_STEP
        self.table = TABLE_START + number * TABLE_STEP
        self.table_end = self.table + count * TABLE_STEP


def region(path: str) -> Region | None:
    """The region of a package of the standard library; None if it is not in the list."""
    if not _regions:
        number = 0
        for line in _PACKAGES.split("\n"):
            name, _, count = line.partition(" ")
            if name:
                _regions[name] = Region(number, int(count or 1))
                number += int(count or 1)
        assert number <= NUMBERS, number
    return _regions.get(path)


PROGRAM_DATA = DATA_START + NUMBERS * DATA_STEP
PROGRAM_TABLE = TABLE_START + NUMBERS * TABLE_STEP
