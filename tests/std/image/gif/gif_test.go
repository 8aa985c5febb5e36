// Package check tests gopy's package image/gif with Go's.
package check

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	real "image/gif"
	"math/rand"
	"reflect"
	"testing"

	ours "gopystd/image/gif"
)

var random = rand.New(rand.NewSource(1))

func randomPalette(n int) color.Palette {
	p := make(color.Palette, n)
	for i := range p {
		p[i] = color.RGBA{byte(random.Intn(256)), byte(random.Intn(256)), byte(random.Intn(256)), 255}
		if random.Intn(40) == 0 {
			p[i] = color.Alpha{byte(random.Intn(2))}
		}
	}
	return p
}

func randomFrame(r image.Rectangle, p color.Palette) *image.Paletted {
	m := image.NewPaletted(r, p)
	run := 1 + random.Intn(20)
	for i := range m.Pix {
		if i%run == 0 {
			m.Pix[i] = byte(random.Intn(max(1, min(256, len(p)))))
		} else {
			m.Pix[i] = m.Pix[i-1]
		}
	}
	if r.Dx() > 4 && random.Intn(3) == 0 {
		return m.SubImage(image.Rect(r.Min.X+1, r.Min.Y, r.Max.X-1, r.Max.Y)).(*image.Paletted)
	}
	return m
}

// randomGIF makes an animation; a few of them cannot be written.
func randomGIF() *real.GIF {
	g := &real.GIF{LoopCount: random.Intn(5) - 1, BackgroundIndex: byte(random.Intn(3))}
	global := randomPalette(1 + random.Intn(256))
	if random.Intn(3) > 0 {
		g.Config = image.Config{ColorModel: global, Width: 60, Height: 70}
		if random.Intn(4) == 0 {
			g.Config.ColorModel = nil
		}
	}
	for range random.Intn(4) + 1 {
		p := global
		switch random.Intn(4) {
		case 0:
			p = randomPalette(1 + random.Intn(256))
		case 1:
			p = append(color.Palette(nil), global[:1+random.Intn(len(global))]...)
			p[random.Intn(len(p))] = color.Transparent
		}
		switch random.Intn(60) {
		case 0:
			p = randomPalette(300)
		case 1:
			p = color.Palette{color.Black, nil}
		case 2:
			p = nil
		}
		x, y := random.Intn(9), random.Intn(9)
		g.Image = append(g.Image, randomFrame(image.Rect(x, y, x+random.Intn(50), y+random.Intn(50)), p))
		g.Delay = append(g.Delay, max(0, random.Intn(300)-100))
		g.Disposal = append(g.Disposal, byte(random.Intn(4)))
	}
	switch random.Intn(30) {
	case 0:
		g.Disposal = nil
	case 1:
		g.Disposal = g.Disposal[1:]
	case 2:
		g.Delay = g.Delay[1:]
	case 3:
		g.Config.ColorModel = color.GrayModel
	case 4:
		g.Image = nil
	}
	return g
}

func same(t *testing.T, got, want any, gotErr, wantErr error) bool {
	t.Helper()
	if fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
		t.Errorf("%v, want %v", gotErr, wantErr)
	} else if wantErr == nil && !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	return gotErr == nil
}

func ourGIF(g *real.GIF) *ours.GIF {
	if g == nil {
		return nil
	}
	o := ours.GIF(*g)
	return &o
}

func decode(t *testing.T, data []byte) {
	t.Helper()
	g, err := ours.DecodeAll(bytes.NewReader(data))
	want, wantErr := real.DecodeAll(bytes.NewReader(data))
	same(t, g, ourGIF(want), err, wantErr)
	m, err := ours.Decode(bytes.NewBuffer(data))
	wantM, wantErr := real.Decode(bytes.NewBuffer(data))
	same(t, m, wantM, err, wantErr)
	c, err := ours.DecodeConfig(bytes.NewReader(data))
	wantC, wantErr := real.DecodeConfig(bytes.NewReader(data))
	same(t, c, wantC, err, wantErr)
}

func TestAnimations(t *testing.T) {
	for range 400 {
		g := randomGIF()
		var b, c bytes.Buffer
		err := ours.EncodeAll(&b, ourGIF(g))
		wantErr := real.EncodeAll(&c, g)
		if !same(t, b.Bytes(), c.Bytes(), err, wantErr) {
			continue
		}
		data := b.Bytes()
		decode(t, data)
		for range 20 { // and with errors
			bad := bytes.Clone(data)
			for range random.Intn(3) {
				at := random.Intn(len(bad))
				if random.Intn(2) == 0 {
					at = random.Intn(min(60, len(bad)))
				}
				if at < 6 || at > 9 {
					bad[at] = byte(random.Intn(256))
				}
			}
			decode(t, bad[:len(bad)-random.Intn(2)*random.Intn(len(bad))])
		}
		for at := range min(100, len(data)) {
			if data[at] == 0x2c { // perhaps a frame: now interlaced
				bad := bytes.Clone(data)
				bad[min(at+9, len(bad)-1)] ^= 0x40
				decode(t, bad)
			}
		}
	}
}

type half struct{}

func (half) Quantize(p color.Palette, m image.Image) color.Palette {
	return append(p, color.White, color.Black, color.RGBA{255, 0, 0, 255})[:min(3, cap(p))]
}

// other is a picture with a palette, but no image.Paletted.
type other struct{ *image.Paletted }

func TestEncode(t *testing.T) {
	for i := range 100 {
		r := image.Rect(0, 0, 1+random.Intn(30), 1+random.Intn(30)).Add(image.Pt(random.Intn(20)-10, random.Intn(20)-10))
		var m draw.Image
		switch i % 4 {
		case 0:
			m = randomFrame(r, randomPalette(1+random.Intn(256)))
		case 1:
			m = other{randomFrame(r, randomPalette(1+random.Intn(256)))}
		case 2:
			m = image.NewRGBA(r)
		case 3:
			m = image.NewGray(r)
		}
		for range 50 {
			if i%4 > 1 {
				m.Set(r.Min.X+random.Intn(r.Dx()), r.Min.Y+random.Intn(r.Dy()), palette.WebSafe[random.Intn(216)])
			}
		}
		var o *real.Options
		if random.Intn(3) > 0 {
			o = &real.Options{NumColors: random.Intn(300)}
			if random.Intn(2) == 0 {
				o.Drawer = draw.Src
			}
			if random.Intn(2) == 0 {
				o.Quantizer = half{}
			}
		}
		var b, c bytes.Buffer
		err := ours.Encode(&b, m, (*ours.Options)(o))
		wantErr := real.Encode(&c, m, o)
		same(t, b.Bytes(), c.Bytes(), err, wantErr)
	}
}
