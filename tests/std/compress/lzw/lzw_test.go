// Package check tests gopy's package compress/lzw with Go's.
package check

import (
	"bytes"
	real "compress/lzw"
	"fmt"
	"io"
	"math/rand"
	"testing"

	ours "gopystd/compress/lzw"
)

var random = rand.New(rand.NewSource(1))

// some returns bytes of a width, of more or less variety.
func some(width int) []byte {
	n := random.Intn(20)
	if random.Intn(2) == 0 {
		n = random.Intn(20000)
	}
	data := make([]byte, n)
	most := random.Intn(1<<width) + 1
	for i := range data {
		data[i] = byte(random.Intn(most))
		if i > 10 && random.Intn(3) > 0 {
			data[i] = data[i-random.Intn(10)]
		}
	}
	return data
}

// write compresses data in pieces.
func write(w io.WriteCloser, data []byte, piece int) error {
	for len(data) > 0 {
		n := min(piece, len(data))
		if _, err := w.Write(data[:n]); err != nil {
			return err
		}
		data = data[n:]
	}
	return w.Close()
}

func TestWriter(t *testing.T) {
	reused := ours.NewWriter(nil, ours.LSB, 8).(*ours.Writer)
	reader := ours.NewReader(nil, ours.LSB, 8).(*ours.Reader)
	for i := range 600 {
		width, order, piece := random.Intn(7)+2, i%2, random.Intn(5000)+1
		data := some(width)
		var b, c bytes.Buffer
		err := write(real.NewWriter(&b, real.Order(order), width), data, piece)
		reused.Reset(&c, ours.Order(order), width)
		err2 := write(reused, data, piece)
		if err != nil || err2 != nil || !bytes.Equal(b.Bytes(), c.Bytes()) {
			t.Fatalf("%d: width %d order %d: %v %v %d %d", i, width, order, err, err2, b.Len(), c.Len())
		}
		reader.Reset(&c, ours.Order(order), width)
		if got, err := io.ReadAll(reader); err != nil || !bytes.Equal(got, data) {
			t.Fatalf("%d: %v, %d bytes of %d", i, err, len(got), len(data))
		}
	}
}

// Any bytes are codes, or end with the same error.
func TestReader(t *testing.T) {
	for i := range 3000 {
		width, order := random.Intn(7)+2, i%2
		var packed []byte
		switch i % 3 {
		case 0: // random bytes, maybe with few bits set: small codes
			packed = make([]byte, random.Intn(9000))
			for i := range packed {
				packed[i] = byte(random.Intn(256))
				if i%3 != 0 {
					packed[i] &= byte(random.Intn(256)) & byte(random.Intn(256))
				}
			}
		case 1:
			packed = make([]byte, random.Intn(9000)) // zeros: the table gets full
			for range random.Intn(3) {
				packed = append(packed, byte(random.Intn(256)))
			}
		default: // damaged data
			var b bytes.Buffer
			write(real.NewWriter(&b, real.Order(order), width), some(width), 4096)
			packed = b.Bytes()
			packed[random.Intn(len(packed))] ^= 1 << random.Intn(8)
			if i%2 == 0 {
				packed = packed[:random.Intn(len(packed))]
			}
		}
		r := real.NewReader(bytes.NewReader(packed), real.Order(order), width)
		s := ours.NewReader(bytes.NewReader(packed), ours.Order(order), width)
		want, err := io.ReadAll(r)
		got, err2 := io.ReadAll(s)
		if !bytes.Equal(want, got) || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatalf("%d: width %d order %d: %d %v, %d %v", i, width, order, len(want), err, len(got), err2)
		}
	}
}

// A reader with ReadByte is read no further than the end code.
func TestReadsNoFurther(t *testing.T) {
	for i := range 100 {
		var b bytes.Buffer
		write(real.NewWriter(&b, real.LSB, 8), some(8), 1000)
		b.WriteString("rest")
		if _, err := io.ReadAll(ours.NewReader(&b, ours.LSB, 8)); err != nil || b.String() != "rest" {
			t.Fatal(i, err, b.Len())
		}
	}
}
