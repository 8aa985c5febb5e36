// Making files of every kind, proper ones and others.

package check

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"math/rand"
)

var random = rand.New(rand.NewSource(1))

const signature = "\x89PNG\r\n\x1a\n"

type chunk struct {
	name string
	data []byte
}

// file puts chunks together.
func file(chunks []chunk) []byte {
	b := []byte(signature)
	for _, c := range chunks {
		b = binary.BigEndian.AppendUint32(b, uint32(len(c.data)))
		b = append(append(b, c.name...), c.data...)
		b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[len(b)-4-len(c.data):]))
	}
	return b
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	random.Read(b)
	return b
}

func header(width, height int, depth, color, interlaced byte) chunk {
	b := binary.BigEndian.AppendUint32(nil, uint32(width))
	b = binary.BigEndian.AppendUint32(b, uint32(height))
	return chunk{"IHDR", append(b, depth, color, 0, 0, interlaced)}
}

var kinds = []struct{ depth, color, samples byte }{
	{1, 0, 1}, {2, 0, 1}, {4, 0, 1}, {8, 0, 1}, {16, 0, 1}, {8, 2, 3}, {16, 2, 3}, {1, 3, 1}, {2, 3, 1}, {4, 3, 1}, {8, 3, 1},
	{8, 4, 2}, {16, 4, 2}, {8, 6, 4}, {16, 6, 4},
}

var adam7 = [][4]int{
	{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2},
}

// rows returns random rows with random filters.
func rows(width, height, bits int) []byte {
	var b []byte
	few := random.Intn(2) == 0 // few values: some are the transparent one
	for range height * min(width, 1) {
		b = append(b, byte(random.Intn(5)))
		row := randomBytes((bits*width + 7) / 8)
		if few {
			b[len(b)-1] = 0
			for i := range row {
				row[i] &= 0x11
			}
		}
		b = append(b, row...)
	}
	return b
}

// chunks returns the chunks of a random file, a proper one but for what many programs forgive.
func chunks() []chunk {
	k := kinds[random.Intn(len(kinds))]
	width, height := random.Intn(40)+1, random.Intn(20)+1
	interlaced := byte(random.Intn(2))
	list := []chunk{header(width, height, k.depth, k.color, interlaced)}
	if k.color == 3 || k.color&2 != 0 && random.Intn(5) == 0 {
		most := 256
		if k.depth < 8 {
			most = 1 << k.depth
		}
		list = append(list, chunk{"PLTE", randomBytes(3 * (random.Intn(most) + 1))})
	}
	if random.Intn(2) == 0 {
		switch k.color {
		case 0, 2:
			b := randomBytes(2 * int(k.samples))
			for i := range b {
				b[i] &= 0x11 & byte(random.Intn(256))
			}
			list = append(list, chunk{"tRNS", b})
		case 3:
			list = append(list, chunk{"tRNS", randomBytes(random.Intn(len(list[1].data)/3 + 2))})
		}
	}
	bits := int(k.depth * k.samples)
	var raw []byte
	if interlaced == 0 {
		raw = rows(width, height, bits)
	} else {
		for _, p := range adam7 {
			raw = append(raw, rows((width-p[0]+p[2]-1)/p[2], (height-p[1]+p[3]-1)/p[3], bits)...)
		}
	}
	switch random.Intn(20) {
	case 0:
		raw = append(raw, 1, 2, 3)
	case 1:
		raw = raw[:random.Intn(len(raw))]
	}
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(raw)
	z.Close()
	data := b.Bytes()
	for random.Intn(3) == 0 {
		n := random.Intn(len(data) + 1)
		list = append(list, chunk{"IDAT", data[:n]})
		data = data[n:]
	}
	list = append(list, chunk{"IDAT", data})
	if random.Intn(8) == 0 {
		list = append(list, chunk{"IDAT", randomBytes(random.Intn(10))})
	}
	if random.Intn(4) == 0 {
		list = append(list, chunk{"tEXt", randomBytes(random.Intn(10000))})
	}
	return append(list, chunk{"IEND", nil})
}

// damage makes a file of chunks that is most likely not a proper one.
func damage(list []chunk) []byte {
	at := random.Intn(len(list))
	switch random.Intn(9) {
	case 0: // a chunk is missing
		list = append(list[:at:at], list[at+1:]...)
	case 1: // one is there twice
		list = append(list[:at+1:at+1], list[at:]...)
	case 2: // two change places
		other := random.Intn(len(list))
		list[at], list[other] = list[other], list[at]
	case 3: // a chunk has other data
		if n := len(list[at].data); n > 0 {
			list[at].data = bytes.Clone(list[at].data)
			list[at].data[random.Intn(n)] = byte(random.Intn(256))
		}
	case 4: // it is shorter
		if n := len(list[at].data); n > 0 {
			list[at].data = list[at].data[:random.Intn(n)]
		}
	case 5: // it is longer
		list[at].data = append(bytes.Clone(list[at].data), randomBytes(random.Intn(10)+1)...)
	case 6: // a chunk that does not belong there
		names := []string{"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "XXXX"}
		c := chunk{names[random.Intn(len(names))], randomBytes(random.Intn(3) * 3)}
		list = append(list[:at:at], append([]chunk{c}, list[at:]...)...)
	case 7: // another size or kind
		h := bytes.Clone(list[0].data)
		h[3+4*random.Intn(2)] = byte(random.Intn(30))
		if random.Intn(2) == 0 {
			h[8+random.Intn(5)] = byte(random.Intn(9))
		}
		list[0].data = h
	}
	data := file(list)
	switch random.Intn(6) {
	case 0:
		data = data[:random.Intn(len(data))]
	case 1:
		data[random.Intn(len(data))] ^= 1 << random.Intn(8)
	}
	return data
}
