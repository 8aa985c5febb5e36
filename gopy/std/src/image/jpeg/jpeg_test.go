package jpeg_test

import (
	"bytes"
	"encoding/hex"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"
)

// gradient is a picture without sharp edges, of which little is lost.
func gradient(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, color.RGBA{byte(3 * x), byte(2 * y), byte(x + y), 255})
		}
	}
	return m
}

// difference is how much the colors of two pictures differ on average.
func difference(a, b image.Image) int {
	r := a.Bounds()
	sum := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			for _, d := range [3]int{int(r0) - int(r1), int(g0) - int(g1), int(b0) - int(b1)} {
				sum += max(d, -d) >> 8
			}
		}
	}
	return sum / (3 * r.Dx() * r.Dy())
}

func TestRoundTrip(t *testing.T) {
	m := gradient(53, 37)
	last := 0
	for _, quality := range []int{1, 50, 75, 100} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: quality}); err != nil {
			t.Fatal(err)
		}
		if b.Len() <= last {
			t.Error(quality, b.Len(), last)
		}
		last = b.Len()
		c, err := jpeg.DecodeConfig(bytes.NewReader(b.Bytes()))
		if err != nil || c.ColorModel != color.YCbCrModel || c.Width != 53 || c.Height != 37 {
			t.Error(c, err)
		}
		got, name, err := image.Decode(&b)
		if err != nil || name != "jpeg" || got.Bounds() != m.Bounds() {
			t.Fatal(name, err)
		}
		if d := difference(m, got); d > 24 || d > 3 && quality > 50 {
			t.Errorf("quality %d: colors differ by %d", quality, d)
		}
	}
}

func TestGray(t *testing.T) {
	m := image.NewGray(image.Rect(5, 5, 24, 22))
	for i := range m.Pix {
		m.Pix[i] = byte(100 + i/19)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	got, err := jpeg.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	gray := got.(*image.Gray)
	for y := range 17 {
		if d := int(gray.GrayAt(3, y).Y) - (100 + y); d < -3 || d > 3 {
			t.Error(y, gray.GrayAt(3, y))
		}
	}
}

// progressive is a gray picture of 8 by 8 with three scans: the upper bits of the first coefficient, its lowest bit, and all others.
var progressive = "ffd8" +
	"ffdb004300" + strings.Repeat("08", 64) +
	"ffc2000b080008000801011100" +
	"ffc400140000010000000000000000000000000000" + "05" + // a code of two bits for size 5
	"ffc400141000010000000000000000000000000000" + "00" + // and one for no more coefficients
	"ffda0008010100000001" + "2b" + // 00, 10101: 21, shifted 42
	"ffda0008010100000010" + "80" + // 1: 43
	"ffda0008010100013f00" + "3f" + // 00
	"ffd9"

func TestProgressive(t *testing.T) {
	data, err := hex.DecodeString(progressive)
	if err != nil {
		t.Fatal(err)
	}
	m, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range m.(*image.Gray).Pix {
		if v != 128+43 {
			t.Fatal(i, v)
		}
	}
}

func TestErrors(t *testing.T) {
	head := "\xff\xd8\xff\xc0\x00\x0b\x08\x00\x08\x00\x08\x01\x01\x11\x00"
	for _, c := range [][2]string{
		{"", "unexpected EOF"},
		{"GIF", "invalid JPEG format: missing SOI marker"},
		{"\xff\xd8\xff\xd9", "invalid JPEG format: missing SOS marker"},
		{"\xff\xd8\xff\xc0\x00\x01", "invalid JPEG format: short segment length"},
		{"\xff\xd8\xff\x10\x00\x02", "invalid JPEG format: unknown marker"},
		{"\xff\xd8\xff\xc3\x00\x02", "unsupported JPEG feature: unknown marker"},
		{"\xff\xd8\xff\xc0\x00\x0e", "unsupported JPEG feature: number of components"},
		{"\xff\xd8\xff\xc0\x00\x0b\x0c\x00\x08\x00\x08\x01\x01\x11\x00", "unsupported JPEG feature: precision"},
		{"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x08\x00\x08\x01\x01\x31\x00", "unsupported JPEG feature: luma/chroma subsampling ratio"},
		{"\xff\xd8\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00", "invalid JPEG format: missing SOF marker"},
		{head + head[2:], "invalid JPEG format: multiple SOF markers"},
		{head + "\xff\xda\x00\x08\x01\x02\x00\x00\x3f\x00", "invalid JPEG format: unknown component selector"},
		{head + "\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00", "invalid JPEG format: uninitialized Huffman table"},
	} {
		if _, err := jpeg.Decode(strings.NewReader(c[0])); err == nil || err.Error() != c[1] {
			t.Errorf("%q: %v, want %v", c[0], err, c[1])
		}
	}
}

// TestLarge decodes a file that claims to be large and has hardly any data.
func TestLarge(t *testing.T) {
	data, _ := hex.DecodeString(strings.Replace(progressive, "080008000801", "08ffffffff01", 1))
	for _, kind := range []byte{0xc0, 0xc2} {
		data[bytes.Index(data, []byte{0xff, 0xc2})+1] = kind
		if _, err := jpeg.Decode(bytes.NewReader(data)); err == nil {
			t.Error("no error")
		}
		data[bytes.Index(data, []byte{0xff, 0xc0})+1] = 0xc2
	}
}
