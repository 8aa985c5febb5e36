// Package check tests gopy's package image/png with Go's.
package check

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	real "image/png"
	"io"
	"reflect"
	"testing"

	ours "gopystd/image/png"
)

// same compares what both make of a file.
func same(t *testing.T, data []byte) image.Image {
	t.Helper()
	want, err := real.Decode(bytes.NewReader(data))
	got, err2 := ours.Decode(bytes.NewReader(data))
	if fmt.Sprint(err) != fmt.Sprint(err2) || kindOf(err) != kindOf(err2) {
		t.Fatalf("%v (%T), %v (%T)\n%.200q", err, err, err2, err2, data)
	}
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("%T\n%v\n%v", got, want, got)
	}
	conf, err := real.DecodeConfig(bytes.NewReader(data))
	conf2, err2 := ours.DecodeConfig(bytes.NewReader(data))
	_, hasPalette := conf.ColorModel.(color.Palette)
	if fmt.Sprint(err) != fmt.Sprint(err2) || conf.Width != conf2.Width || conf.Height != conf2.Height ||
		!hasPalette && conf.ColorModel != conf2.ColorModel || hasPalette && !reflect.DeepEqual(conf, conf2) {
		t.Fatalf("%v, %v\n%v %v", conf, err, conf2, err2)
	}
	return got
}

// kindOf returns which type of the package an error has.
func kindOf(err error) string {
	switch err.(type) {
	case real.FormatError, ours.FormatError:
		return "FormatError"
	case real.UnsupportedError, ours.UnsupportedError:
		return "UnsupportedError"
	}
	return ""
}

func TestDecode(t *testing.T) {
	for range 3000 {
		same(t, file(chunks()))
	}
}

func TestDamaged(t *testing.T) {
	huge := 0
	for range 6000 {
		data := damage(chunks())
		if c, err := real.DecodeConfig(bytes.NewReader(data)); err == nil && c.Width*c.Height > 1<<17 {
			// Go's takes memory for all of the image. Ours does not.
			huge++
			if _, err := ours.Decode(bytes.NewReader(data)); err == nil {
				t.Error("no error", c)
			}
			continue
		}
		same(t, data)
	}
	if huge < 10 {
		t.Error(huge)
	}
}

// plainImage has no method but those of image.Image; indexed has ColorIndexAt too.
type plainImage struct{ image.Image }

type indexed struct{ image.PalettedImage }

// randomImage returns an image of some type, whose colors are more or less random.
func randomImage() image.Image {
	r := image.Rect(0, 0, random.Intn(40)+1, random.Intn(40)+1).Add(image.Pt(random.Intn(20), random.Intn(20)))
	var m image.Image
	var pix []byte
	opaque := random.Intn(2) == 0
	switch random.Intn(11) {
	case 0:
		p := image.NewGray(r)
		m, pix = p, p.Pix
	case 1:
		p := image.NewGray16(r)
		m, pix = p, p.Pix
	case 2:
		p := image.NewAlpha(r)
		m, pix = p, p.Pix
	case 3:
		p := image.NewAlpha16(r)
		m, pix = p, p.Pix
	case 4:
		p := image.NewCMYK(r)
		m, pix = p, p.Pix
	case 5:
		p := image.NewYCbCr(r, image.YCbCrSubsampleRatio420)
		random.Read(p.Cb)
		random.Read(p.Cr)
		m, pix = p, p.Y
	case 6:
		palette := make(color.Palette, random.Intn(256)+1)
		if random.Intn(2) == 0 {
			palette = palette[:min(len(palette), random.Intn(17)+1)]
		}
		for i := range palette {
			c := color.NRGBA{byte(random.Intn(256)), byte(random.Intn(256)), byte(random.Intn(256)), 0xff}
			if !opaque && random.Intn(3) == 0 {
				c.A = byte(random.Intn(256))
			}
			palette[i] = c
		}
		p := image.NewPaletted(r, palette)
		for i := range p.Pix {
			p.Pix[i] = byte(random.Intn(len(palette)))
		}
		m = p
	case 7:
		p := image.NewRGBA(r)
		m, pix = p, p.Pix
	case 8:
		p := image.NewNRGBA(r)
		m, pix = p, p.Pix
	case 9:
		p := image.NewRGBA64(r)
		m, pix = p, p.Pix
	default:
		p := image.NewNRGBA64(r)
		m, pix = p, p.Pix
	}
	random.Read(pix)
	if set, ok := m.(interface{ Set(x, y int, c color.Color) }); ok && pix != nil {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
				if opaque || random.Intn(8) == 0 {
					c.A = 0xff
				} else if random.Intn(8) == 0 {
					c.A = 0
				}
				set.Set(x, y, c)
			}
		}
	}
	if sub, ok := m.(interface {
		SubImage(image.Rectangle) image.Image
	}); ok && random.Intn(3) == 0 {
		m = sub.SubImage(image.Rectangle{r.Min.Add(image.Pt(r.Dx()/4, r.Dy()/4)), r.Max.Sub(image.Pt(r.Dx()/4, r.Dy()/4))})
	}
	if random.Intn(3) == 0 {
		if p, ok := m.(image.PalettedImage); ok {
			return indexed{p}
		}
		return plainImage{m}
	}
	return m
}

// pool keeps one buffer.
type pool struct{ b *ours.EncoderBuffer }

func (p *pool) Get() *ours.EncoderBuffer  { return p.b }
func (p *pool) Put(b *ours.EncoderBuffer) { p.b = b }

func TestEncode(t *testing.T) {
	var kept pool
	for i := range 800 {
		m := randomImage()
		level := -(i % 5)
		var b, c bytes.Buffer
		err := (&real.Encoder{CompressionLevel: real.CompressionLevel(level)}).Encode(&b, m)
		e := &ours.Encoder{CompressionLevel: ours.CompressionLevel(level)}
		if i%3 == 0 {
			e.BufferPool = &kept
		}
		err2 := e.Encode(&c, m)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		want, got := same(t, b.Bytes()), same(t, c.Bytes())
		if !reflect.DeepEqual(want, got) {
			t.Fatalf("%T: %T %v, %T %v", m, want, want, got, got)
		}
		if string(b.Bytes()[:33]) != string(c.Bytes()[:33]) || c.Len() > b.Len()*5/4+20 {
			t.Fatalf("%T: %q, %q; %d, %d bytes", m, b.Bytes()[:33], c.Bytes()[:33], b.Len(), c.Len())
		}
	}
}

// limited takes some bytes and then fails.
type limited int

func (l *limited) Write(p []byte) (int, error) {
	if *l -= limited(len(p)); *l < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func TestEncodeErrors(t *testing.T) {
	for _, m := range []image.Image{
		image.NewGray(image.Rect(0, 0, 0, 5)),
		image.Rect(0, 0, 1<<32, 1),
		image.Rect(3, 3, 3, 3),
		image.NewPaletted(image.Rect(0, 0, 1, 1), color.Palette{}),
		image.NewPaletted(image.Rect(0, 0, 1, 1), make(color.Palette, 257)),
	} {
		err, err2 := real.Encode(io.Discard, m), ours.Encode(io.Discard, m)
		if err == nil || fmt.Sprint(err) != fmt.Sprint(err2) || kindOf(err) != kindOf(err2) {
			t.Errorf("%T: %v, %v", m, err, err2)
		}
	}
	m := image.NewNRGBA(image.Rect(0, 0, 200, 200))
	random.Read(m.Pix)
	var b bytes.Buffer
	ours.Encode(&b, m)
	for n := 0; n < b.Len(); n += 1 + n/5 {
		l := limited(n)
		if err := ours.Encode(&l, m); err == nil || err.Error() != "full" {
			t.Error(n, err)
		}
	}
}
