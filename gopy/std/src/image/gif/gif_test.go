package gif_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"math"
	"strings"
	"testing"
)

// lissajous is the animation of "The Go Programming Language".
func lissajous(frames int) *gif.GIF {
	const size = 50
	palette := []color.Color{color.White, color.Black}
	g := &gif.GIF{LoopCount: frames}
	for i := range frames {
		m := image.NewPaletted(image.Rect(0, 0, 2*size+1, 2*size+1), palette)
		for t := 0.0; t < 10*math.Pi; t += 0.01 {
			x := math.Sin(t)
			y := math.Sin(t*1.3 + float64(i)/10)
			m.SetColorIndex(size+int(x*size+0.5), size+int(y*size+0.5), 1)
		}
		g.Delay = append(g.Delay, 8)
		g.Image = append(g.Image, m)
	}
	return g
}

func TestAnimation(t *testing.T) {
	g := lissajous(5)
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, g); err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(&b)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Image) != 5 || got.LoopCount != 5 || got.Config.Width != 101 || got.Delay[4] != 8 || got.Disposal[0] != 0 {
		t.Error(len(got.Image), got.LoopCount, got.Config, got.Delay, got.Disposal)
	}
	for i, m := range got.Image {
		if !bytes.Equal(m.Pix, g.Image[i].Pix) || m.Rect != g.Image[i].Rect {
			t.Error("frame", i, "differs")
		}
	}
}

func TestFrames(t *testing.T) {
	p := color.Palette{color.Black, color.RGBA{255, 0, 0, 255}, color.Transparent}
	own := color.Palette{color.White}
	a := image.NewPaletted(image.Rect(0, 0, 4, 3), p)
	b := image.NewPaletted(image.Rect(1, 1, 3, 3), own)
	a.SetColorIndex(2, 2, 2)
	g := &gif.GIF{
		Image: []*image.Paletted{a, b}, Delay: []int{0, 7}, Disposal: []byte{gif.DisposalBackground, gif.DisposalPrevious},
		LoopCount: -1, Config: image.Config{ColorModel: p, Width: 10, Height: 20}, BackgroundIndex: 1,
	}
	var out bytes.Buffer
	if err := gif.EncodeAll(&out, g); err != nil {
		t.Fatal(err)
	}
	c, err := gif.DecodeConfig(bytes.NewReader(out.Bytes()))
	if err != nil || c.Width != 10 || c.Height != 20 || len(c.ColorModel.(color.Palette)) != 4 {
		t.Error(c, err)
	}
	got, err := gif.DecodeAll(&out)
	if err != nil {
		t.Fatal(err)
	}
	if got.BackgroundIndex != 1 || got.LoopCount != -1 || got.Disposal[0] != 2 || got.Disposal[1] != 3 || got.Delay[1] != 7 {
		t.Error(got)
	}
	if got.Image[0].At(2, 2) != (color.RGBA{}) || got.Image[1].At(2, 2) != (color.RGBA{255, 255, 255, 255}) {
		t.Error(got.Image[0].At(2, 2), got.Image[1].At(2, 2))
	}
}

func TestEncode(t *testing.T) {
	m := image.NewRGBA(image.Rect(3, 4, 23, 14))
	for y := 4; y < 14; y++ {
		for x := 3; x < 23; x++ {
			m.Set(x, y, color.RGBA{byte(12 * x), byte(20 * y), 0, 255})
		}
	}
	var b bytes.Buffer
	if err := gif.Encode(&b, m, &gif.Options{NumColors: 16}); err != nil {
		t.Fatal(err)
	}
	got, name, err := image.Decode(&b)
	if err != nil || name != "gif" || got.Bounds() != image.Rect(0, 0, 20, 10) || len(got.(*image.Paletted).Palette) != 16 {
		t.Error(got, name, err)
	}
}

func TestErrors(t *testing.T) {
	head := "GIF89a\x02\x00\x05\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
	for _, c := range [][2]string{
		{"GIF", "gif: reading header: unexpected EOF"},
		{"GIF88a1234567", `gif: can't recognize format "GIF88a"`},
		{head[:15], "gif: reading color table: unexpected EOF"},
		{head, "gif: reading frames: unexpected EOF"},
		{head + ";", "gif: missing image data"},
		{head + "?", "gif: unknown block type: 0x3f"},
		{head + "!\x03", "gif: unknown extension 0x03"},
		{head + "!\xff\x0bNETSCAPE2.0\x03\x01", "gif: reading extension: unexpected EOF"},
		{head + "!\xf9\x03abcde", "gif: invalid graphic control extension block size: 3"},
		{head + "!\xf9\x04abcde", "gif: invalid graphic control extension block terminator: 101"},
		{head + ",\x01\x00\x00\x00\x02\x00\x05\x00\x00", "gif: frame bounds larger than image bounds"},
		{head + ",\x00\x00\x00\x00\x02\x00\x05\x00\x00\x09", "gif: pixel size in decode out of range: 9"},
		{head + ",\x00\x00\x00\x00\x02\x00\x05\x00\x00\x02\x00", "gif: not enough image data"},
		{"GIF89a\xff\xff\xff\xff\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x00", "gif: not enough image data"},
		{"GIF89a\x02\x00\x05\x00\x00\x00\x00,\x00\x00\x00\x00\x02\x00\x05\x00\x00", "gif: no color table"},
	} {
		if _, err := gif.DecodeAll(strings.NewReader(c[0])); err == nil || err.Error() != c[1] {
			t.Errorf("%q: %v, want %v", c[0], err, c[1])
		}
	}
}

func TestInterlaced(t *testing.T) {
	m := image.NewPaletted(image.Rect(0, 0, 2, 5), nil)
	for i := range 5 {
		m.Palette = append(m.Palette, color.Gray{byte(i)})
		m.SetColorIndex(0, i, byte(i))
		m.SetColorIndex(1, i, byte(i))
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{m}, Delay: []int{0}}); err != nil {
		t.Fatal(err)
	}
	file := b.Bytes()
	file[13+9] |= 0x40 // the flags of the frame
	got, err := gif.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	want := []byte{0, 0, 3, 3, 2, 2, 4, 4, 1, 1} // row 4 comes second, then rows 2, 1, 3
	if pix := got.(*image.Paletted).Pix; !bytes.Equal(pix, want) {
		t.Error(pix)
	}
}
