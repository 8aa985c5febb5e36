package png

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"reflect"
	"strings"
	"testing"
)

// chunk appends a chunk to a file.
func chunk(file []byte, name, data string) []byte {
	file = binary.BigEndian.AppendUint32(file, uint32(len(data)))
	file = append(append(file, name...), data...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(file[len(file)-4-len(data):]))
}

func packed(data string) string {
	var b strings.Builder
	w := zlib.NewWriter(&b)
	io.WriteString(w, data)
	w.Close()
	return b.String()
}

// file makes a file of the data of IHDR, maybe more chunks ("name:data"), and the rows of pixels.
func file(header string, rows string, more ...string) []byte {
	f := chunk([]byte(signature), "IHDR", header)
	for _, c := range more {
		f = chunk(f, c[:4], c[5:])
	}
	return chunk(chunk(f, "IDAT", packed(rows)), "IEND", "")
}

// size2x1 begins the data of IHDR: 2 pixels in one row.
const size2x1 = "\x00\x00\x00\x02\x00\x00\x00\x01"

func TestDecodeKinds(t *testing.T) {
	rect := image.Rect(0, 0, 2, 1)
	for _, test := range []struct {
		kind, row string // depth and color type, and the pixels
		more      string
		want      image.Image
	}{
		{"\x01\x00", "\x40", "", &image.Gray{Pix: []byte{0, 255}, Stride: 2, Rect: rect}},
		{"\x02\x00", "\x60", "", &image.Gray{Pix: []byte{0x55, 0xaa}, Stride: 2, Rect: rect}},
		{"\x04\x00", "\x1f", "", &image.Gray{Pix: []byte{0x11, 0xff}, Stride: 2, Rect: rect}},
		{"\x08\x00", "\x12\x34", "", &image.Gray{Pix: []byte{0x12, 0x34}, Stride: 2, Rect: rect}},
		{"\x08\x00", "\x12\x34", "tRNS:\x00\x34", &image.NRGBA{Pix: []byte("\x12\x12\x12\xff\x34\x34\x34\x00"), Stride: 8, Rect: rect}},
		{"\x04\x00", "\x1f", "tRNS:\x00\x01", &image.NRGBA{Pix: []byte("\x11\x11\x11\x00\xff\xff\xff\xff"), Stride: 8, Rect: rect}},
		{"\x10\x00", "\x12\x34\x56\x78", "", &image.Gray16{Pix: []byte("\x12\x34\x56\x78"), Stride: 4, Rect: rect}},
		{"\x08\x04", "\x12\x34\x56\x78", "", &image.NRGBA{Pix: []byte("\x12\x12\x12\x34\x56\x56\x56\x78"), Stride: 8, Rect: rect}},
		{"\x08\x02", "abcdef", "", &image.RGBA{Pix: []byte("abc\xffdef\xff"), Stride: 8, Rect: rect}},
		{"\x08\x02", "abcdef", "tRNS:\x00a\x00b\x00c", &image.NRGBA{Pix: []byte("abc\x00def\xff"), Stride: 8, Rect: rect}},
		{"\x10\x02", "aAbBcCdDeEfF", "", &image.RGBA64{Pix: []byte("aAbBcC\xff\xffdDeEfF\xff\xff"), Stride: 16, Rect: rect}},
		{"\x10\x04", "aAbBcCdD", "", &image.NRGBA64{Pix: []byte("aAaAaAbBcCcCcCdD"), Stride: 16, Rect: rect}},
		{"\x10\x06", "aAbBcCdDeEfFgGhH", "", &image.NRGBA64{Pix: []byte("aAbBcCdDeEfFgGhH"), Stride: 16, Rect: rect}},
		{"\x02\x03", "\x10", "PLTE:abcdef", &image.Paletted{Pix: []byte{0, 1}, Stride: 2, Rect: rect,
			Palette: color.Palette{color.RGBA{'a', 'b', 'c', 255}, color.RGBA{'d', 'e', 'f', 255}}}},
		{"\x02\x03", "\x20", "PLTE:abc", &image.Paletted{Pix: []byte{0, 2}, Stride: 2, Rect: rect,
			Palette: color.Palette{color.RGBA{'a', 'b', 'c', 255}, color.RGBA{A: 255}, color.RGBA{A: 255}}}},
	} {
		var more []string
		if test.more != "" {
			more = []string{test.more}
		}
		got, err := Decode(bytes.NewReader(file(size2x1+test.kind+"\x00\x00\x00", "\x00"+test.row, more...)))
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: %T %v, %v; want %T %v", test.kind, got, got, err, test.want, test.want)
		}
	}
}

func TestFilters(t *testing.T) {
	rows := "\x00\x01\x02\x04" + "\x01\x01\x02\x04" + "\x02\x01\x02\x04" + "\x03\x01\x02\x04" + "\x04\x01\x02\x04"
	got, err := Decode(bytes.NewReader(file("\x00\x00\x00\x03\x00\x00\x00\x05\x08\x00\x00\x00\x00", rows)))
	want := []byte{1, 2, 4, 1, 3, 7, 2, 5, 11, 2, 5, 12, 3, 7, 16}
	if err != nil || !bytes.Equal(got.(*image.Gray).Pix, want) {
		t.Error(got, err)
	}
}

func TestInterlaced(t *testing.T) {
	// The passes that an image of 5x2 has, one or more rows each.
	rows := "\x00a" + "\x00b" + "\x00c" + "\x00de" + "\x00fghij"
	got, err := Decode(bytes.NewReader(file("\x00\x00\x00\x05\x00\x00\x00\x02\x08\x00\x00\x00\x01", rows)))
	if err != nil || string(got.(*image.Gray).Pix) != "adcebfghij" {
		t.Errorf("%s, %v", got.(*image.Gray).Pix, err)
	}
}

func TestRoundTrips(t *testing.T) {
	rect := image.Rect(0, 0, 70, 50)
	pix := make([]byte, 8*70*50)
	for i := range pix {
		pix[i] = byte(i*i/7 + i>>3)
	}
	opaque := bytes.Clone(pix)
	for i := 3; i < len(opaque); i += 4 {
		opaque[i] = 0xff
	}
	wide := bytes.Clone(pix)
	for i := 6; i < len(wide); i += 8 {
		wide[i], wide[i+1] = 0xff, 0xff
	}
	indexed := &image.Paletted{Pix: make([]byte, 70*50), Stride: 70, Rect: rect}
	images := []image.Image{
		&image.Gray{Pix: pix[:70*50], Stride: 70, Rect: rect},
		&image.Gray16{Pix: pix[:2*70*50], Stride: 2 * 70, Rect: rect},
		&image.RGBA{Pix: opaque[:4*70*50], Stride: 4 * 70, Rect: rect},
		&image.NRGBA{Pix: pix[:4*70*50], Stride: 4 * 70, Rect: rect},
		&image.RGBA64{Pix: wide, Stride: 8 * 70, Rect: rect},
		&image.NRGBA64{Pix: pix, Stride: 8 * 70, Rect: rect},
	}
	for _, n := range []int{1, 2, 3, 4, 5, 16, 17, 200, 256} {
		p := *indexed
		p.Pix = make([]byte, 70*50)
		for i := range n {
			p.Palette = append(p.Palette, color.RGBA{byte(i), byte(i * 3), byte(i * 5), 255})
		}
		if n%2 == 0 {
			p.Palette[n/2] = color.NRGBA{1, 2, 3, 4}
			for i := range p.Palette[:n/2] {
				c := p.Palette[i].(color.RGBA)
				p.Palette[i] = color.NRGBA(c)
			}
		}
		for i := range p.Pix {
			p.Pix[i] = pix[i] % byte(max(1, n-1))
		}
		images = append(images, &p)
	}
	for _, m := range images {
		for _, level := range []CompressionLevel{DefaultCompression, NoCompression, BestSpeed, BestCompression} {
			var b bytes.Buffer
			e := Encoder{CompressionLevel: level}
			if err := e.Encode(&b, m); err != nil {
				t.Error(err)
			}
			conf, err := DecodeConfig(bytes.NewReader(b.Bytes()))
			if err != nil || conf.Width != 70 || conf.Height != 50 || !reflect.DeepEqual(conf.ColorModel, m.ColorModel()) {
				t.Errorf("%T: %v, %v", m, conf, err)
			}
			got, format, err := image.Decode(&b)
			if format != "png" || err != nil || !reflect.DeepEqual(got, m) {
				t.Errorf("%T becomes %T, %v", m, got, err)
			}
		}
	}
}

// Colors multiplied with alpha values, and a part of an image.
func TestEncodeOthers(t *testing.T) {
	m := image.NewRGBA(image.Rect(-5, -5, 5, 5))
	m.Set(1, 1, color.RGBA{50, 100, 0, 100})
	m.Set(2, 1, color.RGBA{1, 2, 3, 255})
	var b bytes.Buffer
	Encode(&b, m.SubImage(image.Rect(1, 1, 4, 2)))
	got, err := Decode(&b)
	want := []byte{127, 255, 0, 100, 1, 2, 3, 255, 0, 0, 0, 0}
	if err != nil || !bytes.Equal(got.(*image.NRGBA).Pix, want) {
		t.Error(got, err)
	}
	c := image.NewCMYK(image.Rect(0, 0, 1, 1))
	b.Reset()
	Encode(&b, c)
	got, err = Decode(&b)
	if err != nil || got.At(0, 0) != (color.RGBA64{0xffff, 0xffff, 0xffff, 0xffff}) {
		t.Error(got, err)
	}
}

type pool struct{ buffers []*EncoderBuffer }

func (p *pool) Get() *EncoderBuffer {
	if len(p.buffers) == 0 {
		return nil
	}
	b := p.buffers[0]
	p.buffers = nil
	return b
}

func (p *pool) Put(b *EncoderBuffer) { p.buffers = append(p.buffers, b) }

func TestBufferPool(t *testing.T) {
	p := new(pool)
	e := Encoder{BufferPool: p}
	for _, size := range []int{300, 3, 100} {
		m := image.NewGray16(image.Rect(0, 0, size, 200))
		for i := range m.Pix {
			m.Pix[i] = byte(i * i >> 4)
		}
		var b, c bytes.Buffer
		if err := e.Encode(&b, m); err != nil {
			t.Error(err)
		}
		Encode(&c, m)
		if !bytes.Equal(b.Bytes(), c.Bytes()) || len(p.buffers) != 1 {
			t.Error("another buffer, another file")
		}
	}
}

func TestErrors(t *testing.T) {
	good := file(size2x1+"\x08\x00\x00\x00\x00", "\x00ab")
	changed := bytes.Clone(good)
	changed[len(signature)+8+13]++
	for _, test := range []struct {
		file []byte
		want string
	}{
		{nil, "unexpected EOF"},
		{good[:len(good)-1], "unexpected EOF"},
		{[]byte("GIF89a.."), "png: invalid format: not a PNG file"},
		{changed, "png: invalid format: invalid checksum"},
		{file("", ""), "png: invalid format: bad IHDR length"},
		{file(size2x1+"\x08\x00\x01\x00\x00", ""), "png: unsupported feature: compression method"},
		{file(size2x1+"\x08\x00\x00\x01\x00", ""), "png: unsupported feature: filter method"},
		{file(size2x1+"\x08\x00\x00\x00\x02", ""), "png: invalid format: invalid interlace method"},
		{file(size2x1+"\x08\x05\x00\x00\x00", ""), "png: unsupported feature: bit depth 8, color type 5"},
		{file("\x00\x00\x00\x00\x00\x00\x00\x01\x08\x00\x00\x00\x00", ""), "png: invalid format: non-positive dimension"},
		{file("\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x00\x00\x00\x00", ""), "png: unsupported feature: dimension overflow"},
		{file("\x20\x00\x00\x00\x20\x00\x00\x00\x10\x06\x00\x00\x00", "\x00ab"), "png: invalid format: not enough pixel data"},
		{file("\x20\x00\x00\x00\x20\x00\x00\x00\x10\x06\x00\x00\x01", "\x00ab"), "png: invalid format: not enough pixel data"},
		{file(size2x1+"\x08\x00\x00\x00\x00", "\x05ab"), "png: invalid format: bad filter type"},
		{file(size2x1+"\x08\x00\x00\x00\x00", "\x00abc"), "png: invalid format: too much pixel data"},
		{file(size2x1+"\x08\x00\x00\x00\x00", "", "PLTE:abc"), "png: invalid format: PLTE, color type mismatch"},
		{file(size2x1+"\x08\x03\x00\x00\x00", "", "PLTE:abcd"), "png: invalid format: bad PLTE length"},
		{file(size2x1+"\x08\x03\x00\x00\x00", ""), "png: invalid format: chunk out of order"},
		{file(size2x1+"\x08\x04\x00\x00\x00", "", "tRNS:ab"), "png: invalid format: tRNS, color type mismatch"},
		{file(size2x1+"\x08\x02\x00\x00\x00", "", "tRNS:ab"), "png: invalid format: bad tRNS length"},
		{chunk(chunk([]byte(signature), "IHDR", size2x1+"\x08\x00\x00\x00\x00"), "IDAT", "abcd"), "zlib: invalid header"},
		{chunk(good[:len(good)-12:len(good)-12], "IEND", "a"), "png: invalid format: bad IEND length"},
		{append([]byte(signature), "\xff\xff\xff\xfftEXt"...), "png: invalid format: Bad chunk length: 4294967295"},
	} {
		m, err := Decode(bytes.NewReader(test.file))
		if m != nil || err == nil || err.Error() != test.want {
			t.Errorf("%q: %v, want %s", test.file, err, test.want)
		}
	}
	if err := Encode(io.Discard, image.NewGray(image.Rect(0, 0, 0, 7))); err == nil ||
		err.Error() != "png: invalid format: invalid image size: 0x7" {
		t.Error(err)
	}
	var format FormatError
	if err := Encode(io.Discard, image.NewPaletted(image.Rect(0, 0, 1, 1), color.Palette{})); !errors.As(err, &format) ||
		format != "bad palette length: 0" {
		t.Error(err)
	}
}
